package org.carrel.importing.job;

import java.util.List;
import org.carrel.platform.http.Fields;

/** Rows of a table that did not come in, put right. */
record CorrectedRows(List<Row> rows) {
    private static final int MOST = 10_000;

    /**
     * One row.
     *
     * @param row its number in the report
     * @param text the whole row, its cells set apart as in the file
     */
    record Row(int row, String text) {
        static Row read(Fields in) {
            var row = in.whole("row", 1, Integer.MAX_VALUE).required();
            var text = in.passage("text", 100_000).required();
            in.done();
            return new Row(row.get(), text.get());
        }
    }

    static CorrectedRows read(Fields in) {
        var rows = in.objects("rows", MOST, Row::read)
                .where(list -> !list.isEmpty(), "required", "Must have at least one row.")
                .required();
        in.done();
        return new CorrectedRows(rows.get());
    }
}
