package org.carrel.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page about a work shows.
 *
 * @param editions of the work, where there are several
 * @param copies of the edition that is shown
 * @param left how many copies are not listed, in words; empty where all are
 */
record RecordContent(
        Cover cover,
        String title,
        Optional<String> subtitle,
        List<Person> authors,
        String facts,
        Optional<String> summary,
        ShelfState availability,
        List<Edition> editions,
        List<Exemplar> copies,
        Optional<String> left,
        List<Detail> details,
        List<Choice> subjects) {
    boolean hasEditions() {
        return !editions.isEmpty();
    }

    boolean hasCopies() {
        return !copies.isEmpty();
    }

    boolean hasSubjects() {
        return !subjects.isEmpty();
    }

    /** One of the editions. */
    record Edition(String href, String title, String facts, String format, ShelfState availability, boolean shown) {}

    /** One copy. */
    record Exemplar(String branch, String shelf, String callNumber, ShelfState status) {}

    /** Something that is known of the edition. */
    record Detail(String name, String text) {}
}
