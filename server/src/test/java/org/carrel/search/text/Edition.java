package org.carrel.search.text;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Description;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.Particulars;
import org.carrel.catalogue.Publication;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.IndexedBook.BranchStock;

/** An edition to be searched for, of which a test says what matters to it. */
final class Edition {
    private final String title;
    private final List<String> authors;
    private Optional<String> subtitle = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> isbn = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private Optional<String> series = Optional.empty();
    private List<String> subjects = List.of();
    private Optional<String> summary = Optional.empty();
    private List<String> otherTitles = List.of();
    private List<String> variants = List.of();
    private double popularity;
    private int available;

    private Edition(String title, List<String> authors) {
        this.title = title;
        this.authors = authors;
    }

    static Edition of(String title, String... authors) {
        return new Edition(title, List.of(authors));
    }

    Edition subtitle(String text) {
        subtitle = Optional.of(text);
        return this;
    }

    Edition in(String code) {
        language = Optional.of(code);
        return this;
    }

    Edition isbn(String text) {
        isbn = Optional.of(text);
        return this;
    }

    Edition year(int published) {
        year = Optional.of(published);
        return this;
    }

    Edition series(String text) {
        series = Optional.of(text);
        return this;
    }

    Edition about(String... texts) {
        subjects = List.of(texts);
        return this;
    }

    Edition summary(String text) {
        summary = Optional.of(text);
        return this;
    }

    Edition alsoCalled(String... texts) {
        otherTitles = List.of(texts);
        return this;
    }

    Edition byAlso(String... texts) {
        variants = List.of(texts);
        return this;
    }

    Edition asked(double score) {
        popularity = score;
        return this;
    }

    Edition onShelf() {
        available = 1;
        return this;
    }

    IndexedBook indexed() {
        var stock = available == 0
                ? List.<BranchStock>of()
                : List.of(new BranchStock(Shelf.id("branch"), "MAIN", available, available));
        return new IndexedBook(book(), variants, stock, popularity);
    }

    private Book book() {
        var contributors = authors.stream()
                .map(name -> new Contributor(Shelf.id(name), name, sortName(name), ContributorRole.AUTHOR))
                .toList();
        return new Book(
                UUID.randomUUID(),
                description(),
                contributors,
                new Publication(Optional.empty(), year, Optional.empty(), Optional.empty()),
                new Identifiers(
                        isbn.map(Isbn::parse),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Particulars(otherTitles, List.of(), List.of()),
                Shelf.id(title + authors),
                Optional.empty(),
                "manual",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                1);
    }

    private Description description() {
        return new Description(
                title,
                subtitle,
                language.map(Language::parse),
                Optional.empty(),
                series,
                Optional.empty(),
                subjects,
                summary,
                BookFormat.BOOK,
                Optional.empty(),
                Optional.empty());
    }

    private static String sortName(String name) {
        var words = Arrays.asList(name.split(" ", -1));
        return words.size() < 2 ? name : words.getLast() + ", " + String.join(" ", words.subList(0, words.size() - 1));
    }
}
