package org.carrel.operations.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail, for those who read it. */
@Component
class AuditTrail {
    private static final int BATCH = 1_000;
    private final AuditEntryStore entries;
    private final SealStore heads;
    private final DraftStore drafts;
    private final CheckpointStore checkpoints;
    private final VerdictStore verdicts;
    private final JsonMapper json;

    AuditTrail(
            AuditEntryStore entries,
            SealStore heads,
            DraftStore drafts,
            CheckpointStore checkpoints,
            VerdictStore verdicts,
            JsonMapper json) {
        this.entries = entries;
        this.heads = heads;
        this.drafts = drafts;
        this.checkpoints = checkpoints;
        this.verdicts = verdicts;
        this.json = json;
    }

    Page<AuditEntry> page(AuditFilter filter, PageRequest page) {
        return entries.page(filter, page);
    }

    Optional<AuditEntry> find(UUID id) {
        return entries.find(id);
    }

    ChainStatus status() {
        var head = heads.head();
        return new ChainStatus(
                head.position(),
                head.hash(),
                drafts.count(),
                head.floor(),
                checkpoints.latest().map(Checkpoint::written),
                verdicts.latest().map(ChainStatus.Verified::of));
    }

    /** Writes all that are wanted, in the order of the chain, without holding more than a batch. */
    void export(AuditFilter filter, AuditForm.Form form, OutputStream out) throws IOException {
        var writer = form == AuditForm.Form.CSV ? new EntryTable(out) : new EntryLines(out, json);
        var batch = entries.behind(0, filter, BATCH);
        writer.begin();
        while (!batch.isEmpty()) {
            for (var entry : batch) {
                writer.write(entry);
            }
            batch = batch.size() < BATCH
                    ? java.util.List.of()
                    : entries.behind(batch.getLast().position(), filter, BATCH);
        }
        out.flush();
    }
}
