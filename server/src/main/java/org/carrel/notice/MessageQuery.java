package org.carrel.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/** Which messages are wanted. */
record MessageQuery(Optional<MessageState> state, Optional<UUID> userId, Optional<String> kind, PageRequest page) {
    static MessageQuery read(Fields in) {
        var state = in.oneOf("state", MessageState.class).optional();
        var user = in.id("userId").optional();
        var kind = in.text("kind", 50).optional();
        var page = PageRequest.read(in, List.of("createdAt"), "-createdAt");
        in.done();
        return new MessageQuery(state.get(), user.get(), kind.get(), page.get());
    }
}
