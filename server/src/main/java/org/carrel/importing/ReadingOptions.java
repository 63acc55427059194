package org.carrel.importing;

import java.util.Map;
import java.util.Optional;

/**
 * What a librarian says of a file before it is read.
 *
 * @param delimiter what sets the cells of a table apart; found out where absent
 * @param columns from the name of a column to the field that it holds; columns not named here are recognised by their names
 * @param holdings where copies stand in a MARC record; none are read where absent
 */
public record ReadingOptions(
        Optional<Character> delimiter, Map<String, String> columns, Optional<HoldingsMapping> holdings) {
    /** Everything is found out. */
    public static final ReadingOptions NONE = new ReadingOptions(Optional.empty(), Map.of(), Optional.empty());

    public ReadingOptions {
        columns = Map.copyOf(columns);
    }
}
