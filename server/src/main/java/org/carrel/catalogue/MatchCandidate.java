package org.carrel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What imports recognise a book by.
 *
 * @param sourceId what the import's own source calls it
 * @param key title, first contributor and year ({@link MatchKey})
 */
record MatchCandidate(
        UUID id,
        BookFormat format,
        Optional<String> isbn,
        List<String> otherIsbns,
        Optional<String> sourceId,
        Optional<String> controlNumber,
        Optional<String> oclc,
        String key) {
    private static final Pattern QUALIFIED = Pattern.compile("\\([^()]+\\).+");

    static MatchCandidate of(BookRow row) {
        var identifiers = row.book().identifiers();
        return new MatchCandidate(
                row.id(),
                row.book().description().format(),
                identifiers.isbn().map(Isbn::digits),
                identifiers.otherIsbns().stream().map(Isbn::digits).toList(),
                row.book().sourceId(),
                identifiers.controlNumber(),
                identifiers.oclc(),
                row.matchKey());
    }

    /** A number without the name of its owner, {@code (DLC)} before it, is given by every library: the title must agree. */
    boolean mayShareControlNumberWith(MatchCandidate other) {
        return controlNumber
                        .filter(number -> QUALIFIED.matcher(number).matches())
                        .isPresent()
                || title(key).equals(title(other.key));
    }

    /** One that mentions the other's ISBN tells of the same publication where work and form agree and no year speaks against it. */
    boolean isSamePublicationAs(MatchCandidate other) {
        return format == other.format
                && work(key).equals(work(other.key))
                && (year(key).equals(year(other.key))
                        || year(key).isEmpty()
                        || year(other.key).isEmpty());
    }

    /** Two ISBNs are two editions, two forms likewise, and two numbers of one owner are two records. */
    boolean mayShareKeyWith(MatchCandidate other) {
        return format == other.format
                && (isbn.isEmpty() || other.isbn.isEmpty())
                && !(owner().isPresent()
                        && owner().equals(other.owner())
                        && !controlNumber.equals(other.controlNumber));
    }

    private Optional<String> owner() {
        return controlNumber
                .filter(number -> QUALIFIED.matcher(number).matches())
                .map(number -> number.substring(0, number.indexOf(')')));
    }

    private static String title(String key) {
        return key.substring(0, work(key).lastIndexOf('|'));
    }

    private static String work(String key) {
        return key.substring(0, key.lastIndexOf('|'));
    }

    private static String year(String key) {
        return key.substring(key.lastIndexOf('|') + 1);
    }
}
