package org.carrel.bench.relevance;

import java.util.List;

/** Something that finds. */
interface Engine {
    String name();

    /** @return the works of the first hits, best first; a work may come more than once */
    List<String> search(String query) throws Exception;
}
