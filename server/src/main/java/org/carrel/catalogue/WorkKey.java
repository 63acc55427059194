package org.carrel.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.work.WorkAuthor;
import org.carrel.catalogue.work.WorkTitle;

/**
 * What editions of one work have in common: {@link WorkTitle the title} and {@link WorkAuthor whom it is by}. A book without a
 * contributor, and a periodical, is a work of its own, since titles such as <em>Annual report</em> are not one work.
 */
record WorkKey(Optional<String> text) {
    static WorkKey of(NewBook book, Optional<String> firstName) {
        return of(book.description(), firstName);
    }

    static WorkKey of(Description book, Optional<String> firstName) {
        return new WorkKey(firstName
                .filter(name -> book.format() != BookFormat.PERIODICAL)
                .map(name -> title(book) + "|" + WorkAuthor.of(name)));
    }

    /** The volumes of a series that is all there is of a title are told apart by their numbers alone. */
    private static String title(Description book) {
        var language = book.language().map(Language::code);
        var title = WorkTitle.of(book.title(), language);
        return book.series()
                .filter(series -> WorkTitle.of(series, language).equals(title))
                .flatMap(series -> book.seriesNumber())
                .filter(number -> !number.equals("1"))
                .map(number -> title + "#" + number)
                .orElse(title);
    }

    /** Editions of one key meet in one work without asking each other: the id follows from the key. */
    UUID workId(UUID bookId) {
        return text.map(key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)))
                .orElse(bookId);
    }
}
