package org.carrel.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Isbn;
import org.carrel.catalogue.Language;
import org.carrel.page.RecordContent.Detail;

/** What is known of an edition, line by line. */
final class Details {
    private final List<Detail> lines = new ArrayList<>();
    private final Texts texts;

    private Details(Texts texts) {
        this.texts = texts;
    }

    static List<Detail> of(Book book, Texts texts) {
        var details = new Details(texts);
        var description = book.description();
        var publication = book.publication();
        details.people(book);
        details.line("publisher", publication.publisher());
        details.line(
                "year",
                publication.publishedText().or(() -> publication.publishedYear().map(String::valueOf)));
        details.line("edition", publication.edition());
        details.line("physical", description.physicalDescription());
        details.line("language", description.language().map(Language::code).map(texts::languageName));
        details.line(
                "series",
                description
                        .series()
                        .map(series -> series
                                + description
                                        .seriesNumber()
                                        .map(number -> " ; " + number)
                                        .orElse("")));
        details.line("isbn", book.identifiers().isbn().map(Isbn::digits));
        details.line("issn", book.identifiers().issn().map(issn -> issn.text()));
        return List.copyOf(details.lines);
    }

    private void people(Book book) {
        for (var role : ContributorRole.values()) {
            var names = book.contributors().stream()
                    .filter(one -> one.role() == role)
                    .map(one -> one.name())
                    .toList();
            if (!names.isEmpty()) {
                var name = texts.say("page.role." + role.name().toLowerCase(Locale.ROOT));
                lines.add(new Detail(name, String.join("; ", names)));
            }
        }
    }

    private void line(String name, Optional<String> text) {
        text.ifPresent(some -> lines.add(new Detail(texts.say("page.detail." + name), some)));
    }
}
