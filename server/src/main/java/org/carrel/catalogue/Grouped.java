package org.carrel.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A book, and how it is grouped.
 *
 * @param isSet staff said to which work it belongs
 */
record Grouped(Book book, String matchKey, boolean isSet) {
    /** How it should be. */
    record Rightly(Grouped was, UUID workId, String matchKey) {
        boolean isMoved() {
            return !workId.equals(was.book().workId());
        }

        boolean differs() {
            return isMoved() || !matchKey.equals(was.matchKey());
        }
    }

    UUID byTheRule() {
        return WorkKey.of(book.description(), firstName()).workId(book.id());
    }

    /** @param into where works lead to that were joined to others */
    Rightly rightly(Map<UUID, UUID> into) {
        var rule = byTheRule();
        var key = MatchKey.of(book.title(), firstName(), book.publication().publishedYear());
        return new Rightly(this, isSet ? book.workId() : into.getOrDefault(rule, rule), key);
    }

    private Optional<String> firstName() {
        return book.contributors().stream().findFirst().map(Contributor::name);
    }
}
