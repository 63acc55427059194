package org.carrel.page;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id in the address of a page, in its one spelling: whatever else stands there is no page. */
final class PageId {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PageId() {}

    static Optional<UUID> of(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
