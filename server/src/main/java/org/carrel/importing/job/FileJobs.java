package org.carrel.importing.job;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.OnMatch;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Deed;
import org.carrel.platform.http.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Imports of files that nobody sent, but that were fetched on a schedule. */
@Component
public class FileJobs {
    private final ImportJobs jobs;
    private final Uploads uploads;
    private final ImportProperties properties;

    FileJobs(ImportJobs jobs, Uploads uploads, ImportProperties properties) {
        this.jobs = jobs;
        this.uploads = uploads;
        this.properties = properties;
    }

    /** A file that was taken in whole, and waits for its import to be queued. */
    public static final class Kept {
        private final Uploads.Received file;

        private Kept(Uploads.Received file) {
            this.file = file;
        }

        /** In hexadecimal. */
        public String sha256() {
            return file.sha256();
        }
    }

    /** The largest file that is taken, in bytes. */
    public long largest() {
        return properties.maxFile().toBytes();
    }

    /**
     * Takes a file in, outside of any transaction. One whose import is never queued goes by itself after some days.
     *
     * @throws IOException when it cannot be read to its end
     */
    public Kept receive(InputStream body, String name, UUID by) throws IOException {
        return new Kept(uploads.receive(body, name, by));
    }

    /**
     * Queues its import.
     *
     * @throws IOException when it is no file of records; it is thrown away
     */
    @Transactional(rollbackFor = IOException.class)
    public UUID queue(Kept taken, OnMatch onMatch, UUID by) throws IOException {
        var draft = jobs.draft(taken.file, JobOptions.NONE.on(onMatch), by);
        if (jobs.step(draft.id(), JobSteps.START) instanceof Change.Made<ImportJob>) {
            Audit.record(new Deed(
                    "createImport", Optional.of(by), "imports", draft.id().toString()));
            return draft.id();
        }
        throw new IOException("What kind of file it is was not recognised.");
    }

    public void discard(Kept taken) {
        uploads.discard(taken.file.id());
    }
}
