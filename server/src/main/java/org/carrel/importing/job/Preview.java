package org.carrel.importing.job;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Match;
import org.carrel.catalogue.NewBook;
import org.carrel.importing.Difference;

/**
 * The first rows of a file.
 *
 * @param broken why there are no more, where the file cannot be read on
 */
record Preview(List<Row> rows, Optional<String> broken) {
    Preview {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param book as it was read; absent where the row makes none
     * @param problem why it makes none
     * @param warnings what was left out because it made no sense
     * @param copies how many copies come with it
     * @param match the book of the catalogue that it is taken for
     * @param differences what would change of that
     */
    record Row(
            int row,
            String original,
            Optional<NewBook> book,
            Optional<String> problem,
            List<String> warnings,
            int copies,
            Optional<Met> match,
            List<Difference> differences) {}

    /** A book that is there. */
    record Met(Match.By by, UUID bookId, String title) {}
}
