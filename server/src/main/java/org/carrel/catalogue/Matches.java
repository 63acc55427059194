package org.carrel.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule by which an import recognises a book: its ISBN; the source's own id; its control number; an ISBN that one of both
 * mentions, where they agree otherwise; title, first contributor and year. Of several the oldest is meant.
 */
final class Matches {
    private final Map<String, MatchCandidate> byIsbn = new HashMap<>();
    private final Map<String, MatchCandidate> bySourceId = new HashMap<>();
    private final Map<String, List<MatchCandidate>> byControlNumber = new HashMap<>();
    private final Map<String, MatchCandidate> byOclc = new HashMap<>();
    private final Map<String, List<MatchCandidate>> byOtherIsbn = new HashMap<>();
    private final Map<String, List<MatchCandidate>> byKey = new HashMap<>();

    void add(MatchCandidate book) {
        book.isbn().ifPresent(isbn -> byIsbn.putIfAbsent(isbn, book));
        book.sourceId().ifPresent(id -> bySourceId.putIfAbsent(id, book));
        book.controlNumber().ifPresent(number -> add(byControlNumber, number, book));
        book.oclc().ifPresent(number -> byOclc.putIfAbsent(number, book));
        book.otherIsbns().forEach(isbn -> add(byOtherIsbn, isbn, book));
        add(byKey, book.key(), book);
    }

    Optional<Match> find(MatchCandidate row) {
        return found(row.isbn().flatMap(isbn -> get(byIsbn, isbn)), Match.By.ISBN)
                .or(() -> found(row.sourceId().flatMap(id -> get(bySourceId, id)), Match.By.SOURCE_ID))
                .or(() -> found(byControlNumber(row), Match.By.CONTROL_NUMBER))
                .or(() -> found(byMentionedIsbn(row), Match.By.ISBN))
                .or(() -> found(byKey(row), Match.By.TITLE_AUTHOR_YEAR));
    }

    private Optional<MatchCandidate> byControlNumber(MatchCandidate row) {
        return row.controlNumber().stream()
                .flatMap(number -> byControlNumber.getOrDefault(number, List.of()).stream())
                .filter(row::mayShareControlNumberWith)
                .findFirst()
                .or(() -> row.oclc().flatMap(number -> get(byOclc, number)));
    }

    /** Where several books mention it, it is the number of a set or a series, and names none of them. */
    private Optional<MatchCandidate> byMentionedIsbn(MatchCandidate row) {
        var mentioned = Stream.concat(
                        row.isbn().stream().flatMap(isbn -> byOtherIsbn.getOrDefault(isbn, List.of()).stream()),
                        row.otherIsbns().stream().flatMap(isbn -> get(byIsbn, isbn).stream()))
                .distinct()
                .toList();
        return mentioned.size() == 1
                ? Optional.of(mentioned.getFirst()).filter(row::isSamePublicationAs)
                : Optional.empty();
    }

    private Optional<MatchCandidate> byKey(MatchCandidate row) {
        return byKey.getOrDefault(row.key(), List.of()).stream()
                .filter(row::mayShareKeyWith)
                .findFirst();
    }

    private static void add(Map<String, List<MatchCandidate>> candidates, String under, MatchCandidate book) {
        candidates.computeIfAbsent(under, key -> new ArrayList<>(1)).add(book);
    }

    private static Optional<MatchCandidate> get(Map<String, MatchCandidate> candidates, String under) {
        return Optional.ofNullable(candidates.get(under));
    }

    private static Optional<Match> found(Optional<MatchCandidate> book, Match.By by) {
        return book.map(known -> new Match(known.id(), by));
    }
}
