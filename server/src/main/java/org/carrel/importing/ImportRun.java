package org.carrel.importing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One import: what, who, when, and what came of it.
 *
 * @param query what was asked for, or the name of the file
 * @param remarks what concerns the source as a whole, such as columns that were not understood
 * @param error why it failed
 */
record ImportRun(
        UUID id,
        ImportSource source,
        String query,
        ImportState state,
        UUID startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        @JsonUnwrapped ImportCounts counts,
        List<String> remarks,
        Optional<String> error) {}
