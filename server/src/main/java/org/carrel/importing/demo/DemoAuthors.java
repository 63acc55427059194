package org.carrel.importing.demo;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.carrel.catalogue.author.Authors;
import org.carrel.catalogue.author.NewAuthor;
import org.springframework.stereotype.Component;

/** The authors of the demonstration library, with their dates and other names. */
@Component
class DemoAuthors {
    private final Authors authors;

    DemoAuthors(Authors authors) {
        this.authors = authors;
    }

    /** Before the books: they find them by name. */
    void write() {
        authors.createAll(DemoRows.read("authors.csv", DemoAuthors::author));
    }

    private static NewAuthor author(CSVRecord row) {
        return new NewAuthor(
                row.get("name"),
                row.get("sortName"),
                year(row, "born"),
                year(row, "died"),
                DemoRows.several(row.get("variants")));
    }

    private static Optional<Integer> year(CSVRecord row, String column) {
        return Optional.of(row.get(column).strip())
                .filter(text -> !text.isEmpty())
                .map(Integer::valueOf);
    }
}
