package org.carrel.importing.job;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.carrel.importing.TableFormat;

/**
 * An import with what is asked about it one by one.
 *
 * @param columns of a table: what each is taken for, with a few of its cells; empty for other files
 */
record JobDetails(@JsonUnwrapped ImportJob job, List<TableFormat.Column> columns) {
    JobDetails {
        columns = List.copyOf(columns);
    }
}
