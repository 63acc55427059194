package org.carrel.page;

import java.util.List;
import java.util.Optional;

/**
 * What a page about somebody shows.
 *
 * @param life from when to when; empty where that is not known
 * @param variants how else they are called, in words; empty where that is not known
 * @param search leads to the same works, to search within them
 */
record AuthorContent(
        String name,
        String life,
        Optional<String> variants,
        Choice search,
        List<Card> cards,
        Optional<String> first,
        Optional<String> next) {
    boolean isEmpty() {
        return cards.isEmpty();
    }
}
