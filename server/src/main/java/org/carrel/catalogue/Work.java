package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Editions of one text.
 *
 * @param title of the newest edition
 * @param contributors of the newest edition
 * @param formats in which it is there
 * @param languages in which it is there
 * @param editions the newest first, at most {@value #MOST}
 * @param total how many editions there are
 */
public record Work(
        UUID id,
        String title,
        List<Contributor> contributors,
        List<String> formats,
        List<Language> languages,
        Optional<Integer> firstPublished,
        Optional<Integer> lastPublished,
        List<Edition> editions,
        int total,
        @JsonIgnore int version) {
    static final int MOST = 200;

    private static final Comparator<Book> NEWEST_FIRST = Comparator.comparing(
                    (Book book) -> book.publication().publishedYear().orElse(Integer.MIN_VALUE))
            .reversed()
            .thenComparing(Book::id);

    /** @param books not empty */
    static Work of(UUID id, List<Book> books) {
        var sorted = books.stream().sorted(NEWEST_FIRST).toList();
        var years = books.stream()
                .flatMap(book -> book.publication().publishedYear().stream())
                .toList();
        var newest = sorted.getFirst();
        return new Work(
                id,
                newest.title(),
                newest.contributors(),
                sorted.stream().map(Work::format).distinct().sorted().toList(),
                sorted.stream()
                        .flatMap(book -> book.description().language().stream())
                        .distinct()
                        .sorted(Comparator.comparing(Language::code))
                        .toList(),
                years.stream().min(Comparator.naturalOrder()),
                years.stream().max(Comparator.naturalOrder()),
                sorted.stream().limit(MOST).map(Edition::of).toList(),
                sorted.size(),
                version(sorted));
    }

    /** Another one whenever an edition comes, goes or changes; up to nine digits, as entity tags have them. */
    private static int version(List<Book> sorted) {
        var hash = 1;
        for (var book : sorted) {
            hash = 31 * (31 * hash + book.id().hashCode()) + book.version();
        }
        return hash & 0x1FFF_FFFF;
    }

    private static String format(Book book) {
        return book.description().format().name().toLowerCase(Locale.ROOT);
    }

    /** A book as one of the editions of its work. */
    public record Edition(
            UUID id,
            String title,
            Optional<String> subtitle,
            String format,
            Optional<Language> language,
            Optional<Integer> publishedYear,
            Optional<String> publisher,
            Optional<String> edition,
            Optional<Isbn> isbn) {
        static Edition of(Book book) {
            var publication = book.publication();
            return new Edition(
                    book.id(),
                    book.title(),
                    book.description().subtitle(),
                    Work.format(book),
                    book.description().language(),
                    publication.publishedYear(),
                    publication.publisher(),
                    publication.edition(),
                    book.identifiers().isbn());
        }
    }
}
