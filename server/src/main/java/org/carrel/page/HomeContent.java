package org.carrel.page;

import java.util.List;
import java.util.Optional;

/**
 * What the first page shows.
 *
 * @param quick searches that many begin with
 */
record HomeContent(List<Choice> quick, List<Shelf> shelves) {
    /**
     * Some works in a row.
     *
     * @param id the last part of its heading's id
     * @param more leads to all of them
     * @param all the same in words, with the shelf's name
     * @param back what turns it back is called; and forth
     */
    record Shelf(String id, String title, String more, String all, String back, String forth, List<Tile> tiles) {}

    /** A work as its cover and what stands below. */
    record Tile(String href, Cover cover, String title, Optional<String> author) {}
}
