package org.carrel.importing.csv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportCounts;

/**
 * What an import of a file came to.
 *
 * @param run where all problems are kept
 * @param remarks what concerns the file as a whole
 * @param broken why it was not read to its end
 */
record CsvReport(UUID run, ImportCounts counts, List<String> remarks, Optional<String> broken) {
    boolean isClean() {
        return broken.isEmpty() && counts.failed() == 0;
    }
}
