package org.carrel.importing.schedule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * One run of a schedule.
 *
 * @param dueAt absent where somebody started it by hand
 * @param jobs the imports that it made; what becomes of them they say themselves
 * @param remarks what was found, or what was wrong
 */
record ScheduleRun(
        UUID id,
        Optional<Instant> dueAt,
        UUID startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        State state,
        List<UUID> jobs,
        List<String> remarks) {

    /** How far it has come. */
    enum State {
        @JsonProperty("running")
        RUNNING,
        /** What was to be fetched is fetched. */
        @JsonProperty("done")
        DONE,
        /** The run before it was still under way. */
        @JsonProperty("skipped")
        SKIPPED,
        @JsonProperty("failed")
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
