package org.carrel.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A kind of file that is a table: its first row names the columns, and a librarian may say what each holds. */
public interface TableFormat extends RecordFormat {
    /** The names of the fields that a column may be said to hold. */
    List<String> fields();

    /**
     * How a file would be read.
     *
     * @throws IOException as {@link #open} does
     */
    Table look(InputStream file, ReadingOptions options) throws IOException;

    /**
     * A table as it is understood.
     *
     * @param header its first row, as it is written
     * @param remarks what concerns the file as a whole, such as columns that were not understood
     */
    record Table(String header, char delimiter, List<Column> columns, List<String> remarks) {
        public Table {
            columns = List.copyOf(columns);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * One column.
     *
     * @param field the field that it holds; absent where it is passed over
     * @param samples from its first rows
     */
    record Column(String column, Optional<String> field, List<String> samples) {
        /** What a librarian says instead of a field, where a column is to be passed over. */
        public static final String IGNORE = "ignore";

        public Column {
            samples = List.copyOf(samples);
        }
    }
}
