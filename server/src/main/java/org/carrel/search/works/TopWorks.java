package org.carrel.search.works;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.util.BytesRef;

/** The first works of those that stand behind a place. */
final class TopWorks {
    private final WorkSort sort;
    private final Optional<Place> after;
    private final int most;
    private final PriorityQueue<Ranked> kept;
    private int total;
    private int before;

    /**
     * A work and where it stands.
     *
     * @param document the edition that stands for the work
     * @param matching how many of its editions match
     * @param formats ordinals of the formats of those
     */
    record Ranked(Place place, int document, int matching, List<Integer> formats) {}

    TopWorks(WorkSort sort, Optional<Place> after, int most) {
        this.sort = sort;
        this.after = after;
        this.most = most;
        this.kept = new PriorityQueue<>((one, other) -> sort.compare(other.place(), one.place()));
    }

    /** Whether something with this beginning may still be among the first. */
    boolean mayMatter(long first) {
        var worst = kept.peek();
        return worst == null || kept.size() < most || first <= worst.place().first();
    }

    /** A work that stands too far behind to matter. */
    void countOnly() {
        total++;
    }

    /** @return the place of the work, where it is among the first as yet */
    Optional<Place> add(long first, BytesRef rest, long work) {
        total++;
        var place = new Place(first, rest, work);
        if (after.isPresent() && sort.compare(place, after.get()) <= 0) {
            before++;
            return Optional.empty();
        }
        var worst = kept.peek();
        return worst == null || kept.size() < most || sort.compare(place, worst.place()) < 0
                ? Optional.of(new Place(first, BytesRef.deepCopyOf(rest), work))
                : Optional.empty();
    }

    void keep(Ranked ranked) {
        if (kept.size() == most) {
            kept.remove();
        }
        kept.add(ranked);
    }

    int total() {
        return total;
    }

    /** How many works stand at the place or before it. */
    int before() {
        return before;
    }

    List<Ranked> inOrder() {
        return kept.stream()
                .sorted((one, other) -> sort.compare(one.place(), other.place()))
                .toList();
    }
}
