package org.carrel.importing.job;

import java.util.UUID;
import org.carrel.importing.ImportSource;
import org.carrel.importing.OnMatch;
import org.carrel.platform.http.InvalidInput;
import org.springframework.stereotype.Component;

/** Imports of what queries find, for those who ask on a schedule. */
@Component
public class QueryJobs {
    private final ImportJobs jobs;
    private final Sources sources;

    QueryJobs(ImportJobs jobs, Sources sources) {
        this.jobs = jobs;
        this.sources = sources;
    }

    /**
     * Queues an import that fills the gaps of books that are there.
     *
     * @param limit at most so many
     * @return its id
     * @throws InvalidInput when there is nobody to ask, or they never give so many
     */
    public UUID queue(ImportSource source, String query, int limit, UUID by) {
        return queue(source, query, limit, OnMatch.FILL_GAPS, by);
    }

    /** As the other, with what becomes of books that are there. */
    public UUID queue(ImportSource source, String query, int limit, OnMatch onMatch, UUID by) {
        return queue(new WantedQuery(source, query, limit, onMatch), by).id();
    }

    ImportJob queue(WantedQuery wanted, UUID by) {
        var source = sources.query(wanted.source())
                .orElseThrow(() -> InvalidInput.notAcceptable(
                        "source", "not_allowed", "These can be asked: " + JobOptions.codes(sources.asked()) + "."));
        if (wanted.limit() < 1 || wanted.limit() > source.most()) {
            throw InvalidInput.notAcceptable("limit", "out_of_range", "It gives 1 to %,d.".formatted(source.most()));
        }
        return jobs.ask(wanted, by);
    }
}
