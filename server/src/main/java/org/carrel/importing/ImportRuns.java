package org.carrel.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The book of what was imported. Each call is written at once, so that others see how far a run has come. */
@Component
@Transactional
public class ImportRuns {
    private static final Duration SILENCE = Duration.ofMinutes(15);
    private final ImportRunStore store;
    private final Clock clock;

    ImportRuns(ImportRunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param query what is asked for, or the name of the file
     * @return the run's id
     */
    public UUID start(ImportSource source, String query, UUID startedBy) {
        endSilent();
        var id = Ids.next();
        store.insert(id, source, CleanText.cut(query, 1_000), startedBy, clock.instant());
        return id;
    }

    /** Adds what one more batch came to. */
    public void add(UUID id, ImportCounts more, List<ImportProblem> problems) {
        store.add(id, more, clock.instant());
        if (!problems.isEmpty()) {
            store.addProblems(id, problems);
        }
    }

    public void remark(UUID id, String remark) {
        store.remark(id, CleanText.cut(remark, 1_000));
    }

    public void finish(UUID id) {
        store.end(id, Optional.empty(), clock.instant());
    }

    /** @param error in words for the one who started it */
    public void fail(UUID id, String error) {
        store.end(id, Optional.of(CleanText.cut(error, 1_000)), clock.instant());
    }

    Page<ImportRun> page(ImportRunQuery query) {
        endSilent();
        return store.page(query);
    }

    Optional<ImportRun> find(UUID id) {
        endSilent();
        return store.find(id);
    }

    Optional<Page<ImportProblem>> problems(UUID id, PageRequest page) {
        return store.find(id).map(run -> store.problems(id, page));
    }

    private void endSilent() {
        var now = clock.instant();
        store.endSilent(now.minus(SILENCE), "It was cut off: the process that ran it ended. Start it again.", now);
    }
}
