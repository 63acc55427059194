package org.carrel.readinglist;

import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which entries of a list are wanted. */
record EntryQuery(Optional<Progress> status, PageRequest page) {
    static EntryQuery read(Fields in) {
        var status = in.oneOf("status", Progress.class).optional();
        var page = PageRequest.read(in, List.of("position"), "position");
        in.done();
        return new EntryQuery(status.get(), page.get());
    }
}
