package org.carrel.importing.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportSource;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/**
 * Which imports are wanted.
 *
 * @param of only dry runs and retries of this one
 */
record JobQuery(
        Optional<ImportSource> source,
        Optional<JobState> state,
        Optional<JobKind> kind,
        Optional<UUID> of,
        PageRequest page) {
    static JobQuery read(Fields in) {
        var source = in.oneOf("source", ImportSource.class).optional();
        var state = in.oneOf("state", JobState.class).optional();
        var kind = in.oneOf("kind", JobKind.class).optional();
        var of = in.id("of").optional();
        var page = PageRequest.read(in, List.of("createdAt"), "-createdAt");
        in.done();
        return new JobQuery(source.get(), state.get(), kind.get(), of.get(), page.get());
    }
}
