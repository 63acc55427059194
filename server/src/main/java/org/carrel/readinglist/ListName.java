package org.carrel.readinglist;

import org.carrel.platform.http.Fields;

/** What a list is to be called: unique among its owner's, without regard to case. */
record ListName(String name) {
    static ListName read(Fields in) {
        var name = in.ignoring("id", "entries", "createdAt", "updatedAt")
                .text("name", 100)
                .required();
        in.done();
        return new ListName(name.get());
    }
}
