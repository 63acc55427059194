package org.carrel.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.search.text.Reason;

/**
 * Why a book is a hit, and where it stands.
 *
 * @param matches whether it is a hit at all
 * @param exact whether all words were found as they are written; otherwise near misses count
 * @param place of its work among all that were found, by relevance; 1 is the first
 * @param score how well it matches
 * @param reasons what the score is made of, the weightiest first
 */
record HitReason(
        String q,
        UUID bookId,
        boolean matches,
        boolean exact,
        Optional<Integer> place,
        double score,
        List<Reason> reasons) {
    HitReason {
        reasons = List.copyOf(reasons);
    }
}
