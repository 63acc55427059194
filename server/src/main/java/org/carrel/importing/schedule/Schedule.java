package org.carrel.importing.schedule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.OnMatch;
import org.carrel.platform.audit.Shown;
import org.carrel.platform.fetch.WebAddress;

/**
 * What comes in by the clock.
 *
 * @param nextRuns the next three times; none while it is not enabled
 */
record Schedule(
        UUID id,
        String name,
        @Shown ScheduleSource source,
        Optional<String> query,
        Optional<String> path,
        Optional<WebAddress> address,
        @Shown Optional<Integer> limit,
        Cron cron,
        ZoneId zone,
        @Shown OnMatch onMatch,
        @Shown boolean enabled,
        List<Instant> nextRuns,
        UUID createdBy,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore Seen seen,
        @JsonIgnore int version) {

    /** The file at an address as it was last taken. */
    record Seen(Optional<String> etag, Optional<String> lastModified, Optional<String> sha256) {
        static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
