package org.carrel.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Language;
import org.carrel.search.Hit;

/**
 * A work in a list.
 *
 * @param facts year, edition and language, in one line
 * @param availability where it is known
 */
record Card(
        String href,
        Cover cover,
        String title,
        List<Person> authors,
        String facts,
        List<String> formats,
        Optional<ShelfState> availability) {
    private static final String BETWEEN = " · ";

    /** @param place how many stand before it */
    static Card of(Hit hit, Texts texts, int place) {
        var found = hit.availability();
        return of(
                hit.book(),
                hit.formats(),
                Optional.of(ShelfState.of(found.available(), found.total(), texts)),
                texts,
                place);
    }

    static Card of(Book book, Texts texts, int place) {
        var format = book.description().format().name().toLowerCase(Locale.ROOT);
        return of(book, List.of(format), Optional.empty(), texts, place);
    }

    static String title(Book book) {
        return book.description()
                .subtitle()
                .map(more -> book.title() + ": " + more)
                .orElse(book.title());
    }

    static String facts(Book book, Texts texts) {
        var publication = book.publication();
        return Stream.of(
                        publication.publishedYear().map(String::valueOf),
                        publication.edition(),
                        book.description().language().map(Language::code).map(texts::languageName))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(BETWEEN));
    }

    private static Card of(Book book, List<String> formats, Optional<ShelfState> availability, Texts texts, int place) {
        return new Card(
                "/works/" + book.workId(),
                Cover.of(book, Cover.Shape.LIST, place),
                title(book),
                Person.of(book.contributors()),
                facts(book, texts),
                formats.stream().map(format -> texts.named("format", format)).toList(),
                availability);
    }
}
