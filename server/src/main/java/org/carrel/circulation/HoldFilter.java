package org.carrel.circulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which holds are wanted. */
record HoldFilter(Optional<UUID> readerId, Optional<UUID> bookId, Optional<Hold.State> state, PageRequest page) {
    static HoldFilter read(Fields in) {
        var readerId = in.id("readerId").optional();
        var bookId = in.id("bookId").optional();
        var state = in.oneOf("state", Hold.State.class).optional();
        var page = PageRequest.read(in, List.of("placedAt"), "placedAt");
        in.done();
        return new HoldFilter(readerId.get(), bookId.get(), state.get(), page.get());
    }
}
