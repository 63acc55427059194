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
record Edition(
        String title,
        List<String> authors,
        Optional<String> subtitle,
        Optional<String> language,
        Optional<String> isbn,
        Optional<Integer> year,
        Optional<String> series,
        List<String> subjects,
        Optional<String> summary,
        List<String> otherTitles,
        List<String> variants,
        double popularity,
        int available) {
    static Edition of(String title, String... authors) {
        return new Edition(
                title,
                List.of(authors),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                0);
    }

    Edition subtitle(String text) {
        return new Edition(
                title,
                authors,
                Optional.of(text),
                language,
                isbn,
                year,
                series,
                subjects,
                summary,
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition in(String code) {
        return new Edition(
                title,
                authors,
                subtitle,
                Optional.of(code),
                isbn,
                year,
                series,
                subjects,
                summary,
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition isbn(String text) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                Optional.of(text),
                year,
                series,
                subjects,
                summary,
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition year(int published) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                Optional.of(published),
                series,
                subjects,
                summary,
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition series(String text) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                Optional.of(text),
                subjects,
                summary,
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition about(String... texts) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                series,
                List.of(texts),
                summary,
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition summary(String text) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                series,
                subjects,
                Optional.of(text),
                otherTitles,
                variants,
                popularity,
                available);
    }

    Edition alsoCalled(String... texts) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                series,
                subjects,
                summary,
                List.of(texts),
                variants,
                popularity,
                available);
    }

    Edition byAlso(String... texts) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                series,
                subjects,
                summary,
                otherTitles,
                List.of(texts),
                popularity,
                available);
    }

    Edition asked(double score) {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                series,
                subjects,
                summary,
                otherTitles,
                variants,
                score,
                available);
    }

    Edition onShelf() {
        return new Edition(
                title,
                authors,
                subtitle,
                language,
                isbn,
                year,
                series,
                subjects,
                summary,
                otherTitles,
                variants,
                popularity,
                1);
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
