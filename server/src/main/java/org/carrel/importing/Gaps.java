package org.carrel.importing;

import java.util.List;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Credit;
import org.carrel.catalogue.Description;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.NewBook;
import org.carrel.catalogue.Particulars;
import org.carrel.catalogue.Publication;

/** Fills what a book lacks from what a source says; what the book has stays. */
final class Gaps {
    private Gaps() {}

    static NewBook fill(Book book, NewBook source) {
        return new NewBook(
                fill(book.description(), source.description()),
                book.contributors().isEmpty() ? source.contributors() : credits(book),
                fill(book.publication(), source.publication()),
                fill(book.identifiers(), source.identifiers()),
                fill(book.particulars(), source.particulars()),
                source.sourceId());
    }

    private static Description fill(Description has, Description says) {
        return new Description(
                has.title(),
                first(has.subtitle(), says.subtitle()),
                first(has.language(), says.language()),
                first(has.physicalDescription(), says.physicalDescription()),
                first(has.series(), says.series()),
                has.series().isEmpty() ? first(has.seriesNumber(), says.seriesNumber()) : has.seriesNumber(),
                first(has.subjects(), says.subjects()),
                first(has.summary(), says.summary()),
                has.format(),
                first(has.audience(), says.audience()),
                first(has.coverUrl(), says.coverUrl()));
    }

    private static Publication fill(Publication has, Publication says) {
        return new Publication(
                first(has.publisher(), says.publisher()),
                first(has.publishedYear(), says.publishedYear()),
                has.publishedYear().isEmpty() ? first(has.publishedText(), says.publishedText()) : has.publishedText(),
                first(has.edition(), says.edition()));
    }

    private static Identifiers fill(Identifiers has, Identifiers says) {
        return new Identifiers(
                first(has.isbn(), says.isbn()),
                first(has.otherIsbns(), says.otherIsbns()),
                first(has.issn(), says.issn()),
                first(has.lccn(), says.lccn()),
                first(has.oclc(), says.oclc()),
                first(has.controlNumber(), says.controlNumber()));
    }

    private static Particulars fill(Particulars has, Particulars says) {
        return new Particulars(
                first(has.alternativeTitles(), says.alternativeTitles()),
                first(has.notes(), says.notes()),
                first(has.links(), says.links()));
    }

    private static List<Credit> credits(Book book) {
        return book.contributors().stream()
                .map(c -> new Credit(Optional.of(c.authorId()), Optional.of(c.name()), c.role()))
                .toList();
    }

    private static <T> List<T> first(List<T> has, List<T> says) {
        return has.isEmpty() ? says : has;
    }

    private static <T> Optional<T> first(Optional<T> has, Optional<T> says) {
        return has.isPresent() ? has : says;
    }
}
