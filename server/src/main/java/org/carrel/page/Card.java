package org.carrel.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Language;
import org.carrel.holding.OnShelf;
import org.carrel.search.Hit;
import org.carrel.search.text.Marked;

/**
 * A work in a list.
 *
 * @param facts year, edition and language, and how many editions there are, in one line
 * @param availability where it is known
 * @param where it is available, where there are several branches
 * @param snippet where in its texts the words stand; empty where they stand in none
 * @param actions what the web app offers to do with it
 */
record Card(
        String href,
        Cover cover,
        String title,
        List<Person> authors,
        String facts,
        List<String> formats,
        Optional<ShelfState> availability,
        Optional<String> where,
        List<Marked.Segment> snippet,
        Optional<Actions> actions) {
    private static final String BETWEEN = " · ";

    /**
     * What these are called.
     *
     * @param hold empty where there is no copy to wait for
     */
    record Actions(Optional<String> hold, String list) {
        static Actions of(Hit hit, Texts texts) {
            var title = Map.<String, Object>of("title", hit.book().title());
            var hold = Optional.of(texts.say("hold.placeOn", title));
            return new Actions(hold.filter(text -> hit.availability().total() > 0), texts.say("list.addTitle", title));
        }
    }

    /**
     * @param branches their names by their codes
     * @param place how many stand before it
     */
    static Card of(Hit hit, Texts texts, Map<String, String> branches, int place) {
        var editions = Optional.of(hit.editions())
                .filter(count -> count > 1)
                .map(count -> texts.say("results.editions", Map.of("count", count)));
        var found = hit.availability();
        return new Card(
                "/works/" + hit.workId(),
                Cover.of(hit.book(), Cover.Shape.LIST, place),
                title(hit.book()),
                Person.authors(hit.book().contributors()),
                joined(Stream.of(Optional.of(facts(hit.book(), texts)), editions)),
                hit.formats().stream()
                        .map(format -> texts.named("format", format))
                        .toList(),
                Optional.of(ShelfState.of(found.available(), found.total(), texts)),
                where(found.byBranch(), branches, texts),
                hit.highlights().flatMap(Marked::snippet).stream()
                        .filter(segments -> segments.stream().anyMatch(Marked.Segment::hit))
                        .flatMap(List::stream)
                        .toList(),
                Optional.of(Actions.of(hit, texts)));
    }

    static Card of(Book book, Texts texts, int place) {
        return new Card(
                "/works/" + book.workId(),
                Cover.of(book, Cover.Shape.LIST, place),
                title(book),
                Person.authors(book.contributors()),
                facts(book, texts),
                List.of(format(book, texts)),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    boolean hasAuthors() {
        return !authors.isEmpty();
    }

    boolean hasSnippet() {
        return !snippet.isEmpty();
    }

    static String facts(Book book, Texts texts) {
        var publication = book.publication();
        return joined(Stream.of(
                publication.publishedYear().map(texts::year).or(publication::publishedText),
                publication.edition(),
                book.description().language().map(Language::code).map(texts::languageName)));
    }

    static String joined(Stream<Optional<String>> facts) {
        return facts.flatMap(Optional::stream).filter(fact -> !fact.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    static String format(Book book, Texts texts) {
        return texts.named("format", book.description().format().name().toLowerCase(Locale.ROOT));
    }

    private static String title(Book book) {
        return book.description()
                .subtitle()
                .map(more -> book.title() + ": " + more)
                .orElse(book.title());
    }

    private static Optional<String> where(List<OnShelf> shelves, Map<String, String> branches, Texts texts) {
        var there = shelves.stream()
                .filter(shelf -> shelf.available() > 0)
                .map(shelf -> branches.getOrDefault(shelf.branchCode(), shelf.branchCode()))
                .toList();
        return branches.size() > 1 && !there.isEmpty() ? Optional.of(texts.list(there)) : Optional.empty();
    }
}
