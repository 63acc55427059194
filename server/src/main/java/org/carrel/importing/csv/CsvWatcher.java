package org.carrel.importing.csv;

import java.util.List;
import org.carrel.importing.ImportCounts;
import org.carrel.importing.ImportProblem;

/** Is told how an import of a file goes on. */
interface CsvWatcher {
    /** @param done how much of the file has been read, from 0 to 1 */
    void progress(double done, ImportCounts soFar);

    void problems(List<ImportProblem> problems);
}
