package org.carrel.importing;

import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which runs are wanted. */
record ImportRunQuery(Optional<ImportSource> source, Optional<ImportState> state, PageRequest page) {
    static ImportRunQuery read(Fields in) {
        var source = in.oneOf("source", ImportSource.class).optional();
        var state = in.oneOf("state", ImportState.class).optional();
        var page = PageRequest.read(in, List.of("startedAt"), "-startedAt");
        in.done();
        return new ImportRunQuery(source.get(), state.get(), page.get());
    }
}
