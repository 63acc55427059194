package org.carrel.importing.external;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Description;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Particulars;
import org.carrel.catalogue.Publication;

/** Makes one book of what several sources tell of it, by the rules of {@link MergedField}. */
final class Merging {
    private static final int LONGEST_SUMMARY = 4_000;
    private static final int MOST = 50;
    private final List<Told> told;
    private final Choice choice;

    private Merging(List<Told> told) {
        this.told = told;
        this.choice = new Choice(told);
    }

    /** @param told in the order of the sources, at least one */
    static MergedBook of(List<Told> told) {
        return new Merging(told).merged();
    }

    private MergedBook merged() {
        var description = description();
        var main = told.stream()
                .filter(one -> one.book().description().title().equals(description.title()))
                .findFirst()
                .orElse(told.getFirst());
        var contributors = choice.best(MergedField.CONTRIBUTORS, book -> Optional.of(book.contributors()), List::size);
        var book = new NewBook(
                description,
                contributors.orElse(List.of()),
                publication(),
                identifiers(),
                particulars(),
                main.external().externalId());
        var sources = Stream.concat(Stream.of(main), told.stream())
                .map(one -> one.source().source())
                .distinct()
                .toList();
        var warnings = told.stream()
                .flatMap(one -> one.external().warnings().stream())
                .distinct()
                .toList();
        return new MergedBook(sources, main.external().externalId(), book, choice.provenance(), warnings);
    }

    private Description description() {
        var named = choice.best(
                        MergedField.TITLE,
                        book -> Optional.of(book.description()),
                        said -> said.subtitle().isPresent() ? 2 : 1)
                .orElseThrow();
        var series = choice.best(
                MergedField.SERIES,
                book -> Optional.of(book.description())
                        .filter(said -> said.series().isPresent()),
                said -> said.seriesNumber().isPresent() ? 2 : 1);
        return new Description(
                named.title(),
                named.subtitle(),
                choice.first(MergedField.LANGUAGE, book -> book.description().language()),
                choice.best(
                        MergedField.PHYSICAL_DESCRIPTION,
                        book -> book.description().physicalDescription(),
                        String::length),
                series.flatMap(Description::series),
                series.flatMap(Description::seriesNumber),
                choice.all(
                        MergedField.SUBJECTS,
                        book -> book.description().subjects(),
                        subject -> subject.toLowerCase(Locale.ROOT),
                        MOST),
                choice.best(MergedField.SUMMARY, book -> book.description().summary(), Merging::worth),
                choice.best(
                                MergedField.FORMAT,
                                book -> Optional.of(book.description().format()),
                                format -> format == BookFormat.BOOK ? 1 : 2)
                        .orElse(BookFormat.BOOK),
                choice.first(MergedField.AUDIENCE, book -> book.description().audience()),
                choice.bestTold(
                        MergedField.COVER_URL,
                        one -> one.book().description().coverUrl(),
                        (one, address) -> 1 + one.source().coverHeight(address)));
    }

    private Publication publication() {
        var dated = choice.best(
                MergedField.PUBLICATION,
                book -> Optional.of(book.publication())
                        .filter(said -> said.publishedYear().isPresent()),
                said -> said.publishedText().map(String::length).orElse(4));
        var publisher = choice.best(
                MergedField.PUBLISHER,
                book -> book.publication().publisher().map(name -> book.publication()),
                said -> dated.filter(said::equals).isPresent() ? 2 : 1);
        return new Publication(
                publisher.flatMap(Publication::publisher),
                dated.flatMap(Publication::publishedYear),
                dated.flatMap(Publication::publishedText),
                choice.first(MergedField.EDITION, book -> book.publication().edition()));
    }

    private Identifiers identifiers() {
        var isbn = choice.first(MergedField.ISBN, book -> book.identifiers().isbn());
        return new Identifiers(
                isbn,
                choice.all(MergedField.OTHER_ISBNS, book -> others(book.identifiers(), isbn), Isbn::digits, MOST),
                choice.first(MergedField.ISSN, book -> book.identifiers().issn()),
                choice.first(MergedField.LCCN, book -> book.identifiers().lccn()),
                choice.first(MergedField.OCLC, book -> book.identifiers().oclc()),
                Optional.empty());
    }

    private static List<Isbn> others(Identifiers said, Optional<Isbn> isbn) {
        var others = new ArrayList<>(said.otherIsbns());
        said.isbn().ifPresent(others::add);
        isbn.ifPresent(others::remove);
        return others;
    }

    private Particulars particulars() {
        return new Particulars(
                choice.all(
                        MergedField.ALTERNATIVE_TITLES,
                        book -> book.particulars().alternativeTitles(),
                        Function.identity(),
                        20),
                choice.all(MergedField.NOTES, book -> book.particulars().notes(), Function.identity(), 100),
                choice.all(MergedField.LINKS, book -> book.particulars().links(), Function.identity(), 20));
    }

    /** A whole chapter is no summary; but it is better than nothing. */
    private static int worth(String summary) {
        return summary.length() <= LONGEST_SUMMARY
                ? LONGEST_SUMMARY + summary.length()
                : Math.max(1, LONGEST_SUMMARY - summary.length() / 3);
    }
}
