package org.carrel.importing;

import java.util.List;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param copies those that came in with it
 * @param warnings about its copies
 */
record TakenRow(Taken taken, List<UUID> copies, List<String> warnings) {
    static TakenRow of(Taken taken) {
        return new TakenRow(taken, List.of(), List.of());
    }
}
