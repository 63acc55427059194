package org.carrel.page;

import java.util.List;

/** What the first page shows. */
record HomeContent(List<Shelf> shelves) {
    /**
     * Some works in a row.
     *
     * @param id the last part of its heading's id
     * @param more leads to all of them
     */
    record Shelf(String id, String title, String more, List<Tile> tiles) {}

    /** A work as its cover and what stands below. */
    record Tile(String href, Cover cover, String title, String author) {}
}
