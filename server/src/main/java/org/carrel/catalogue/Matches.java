package org.carrel.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rule by which an import recognises a book: ISBN, then the source's own id, then title, first contributor and year. */
final class Matches {
    private final Map<String, UUID> byIsbn = new HashMap<>();
    private final Map<String, UUID> bySourceId = new HashMap<>();
    private final Map<String, UUID> byKey = new HashMap<>();
    private final Map<String, UUID> byKeyWithoutIsbn = new HashMap<>();

    void add(BookRow row) {
        var isbn = row.book().identifiers().isbn().map(Isbn::digits);
        add(row.id(), isbn, row.book().sourceId(), row.matchKey());
    }

    void add(UUID id, Optional<String> isbn, Optional<String> sourceId, String key) {
        isbn.ifPresent(digits -> byIsbn.putIfAbsent(digits, id));
        sourceId.ifPresent(text -> bySourceId.putIfAbsent(text, id));
        byKey.putIfAbsent(key, id);
        if (isbn.isEmpty()) {
            byKeyWithoutIsbn.putIfAbsent(key, id);
        }
    }

    /** Two ISBNs are two editions: with an ISBN, the key finds only a book that has none. */
    Optional<UUID> find(BookRow row) {
        var isbn = row.book().identifiers().isbn().map(Isbn::digits);
        var keys = isbn.isPresent() ? byKeyWithoutIsbn : byKey;
        return isbn.flatMap(digits -> Optional.ofNullable(byIsbn.get(digits)))
                .or(() -> row.book().sourceId().flatMap(id -> Optional.ofNullable(bySourceId.get(id))))
                .or(() -> Optional.ofNullable(keys.get(row.matchKey())));
    }
}
