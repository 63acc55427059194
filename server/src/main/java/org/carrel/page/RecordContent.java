package org.carrel.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page about a work shows.
 *
 * @param summary empty where there is none
 * @param folded whether the summary is long, and shown in part
 * @param availability of the edition that is shown
 * @param reference how many copies are for use in the library only, in words; empty where none is
 * @param borrowable whether there is a copy that readers may take home, and so may wait for
 * @param signIn where whoever wants it begins, before the app's scripts have come
 * @param editions of the work, where there are several
 * @param several how many these are, in words
 * @param copies of the edition that is shown
 * @param left how many copies are listed of how many, in words; empty where all are
 */
record RecordContent(
        Cover cover,
        String title,
        Optional<String> subtitle,
        List<Person> authors,
        String facts,
        String format,
        Optional<Series> series,
        Optional<String> summary,
        boolean folded,
        ShelfState availability,
        Optional<String> reference,
        boolean borrowable,
        String signIn,
        List<Edition> editions,
        String several,
        List<Exemplar> copies,
        Optional<String> left,
        List<Choice> subjects,
        List<Details.Line> details) {
    boolean hasAuthors() {
        return !authors.isEmpty();
    }

    boolean hasEditions() {
        return !editions.isEmpty();
    }

    boolean hasCopies() {
        return !copies.isEmpty();
    }

    boolean hasSubjects() {
        return !subjects.isEmpty();
    }

    /** What the book is a part of, with the way to the rest. */
    record Series(String href, String name, Optional<String> number) {}

    /** One of the editions. */
    record Edition(String href, String title, String facts, String format, boolean shown) {}

    /** One copy. */
    record Exemplar(String branch, Optional<String> shelf, Optional<String> callNumber, ShelfState status) {}
}
