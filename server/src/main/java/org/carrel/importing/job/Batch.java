package org.carrel.importing.job;

import java.util.List;
import java.util.Optional;
import org.carrel.importing.ReadRow;

/**
 * A stretch of rows.
 *
 * @param bytesDone how much of the file is behind it
 * @param last whether nothing comes after it
 * @param broken why nothing does, where that is not the end
 */
record Batch(List<ReadRow> rows, long bytesDone, boolean last, Optional<String> broken) {
    Batch {
        rows = List.copyOf(rows);
    }

    List<ReadRow.Fit> fit() {
        return rows.stream()
                .filter(ReadRow.Fit.class::isInstance)
                .map(ReadRow.Fit.class::cast)
                .toList();
    }

    List<ReadRow.Unfit> unfit() {
        return rows.stream()
                .filter(ReadRow.Unfit.class::isInstance)
                .map(ReadRow.Unfit.class::cast)
                .toList();
    }
}
