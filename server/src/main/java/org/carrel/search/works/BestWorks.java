package org.carrel.search.works;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** So many works that match best, each by its best edition; of equal ones the lower hash stands first. */
final class BestWorks {
    private static final Comparator<Best> ORDER =
            Comparator.comparingDouble(Best::score).reversed().thenComparingLong(Best::hash);
    private final int most;
    private final TreeSet<Best> order = new TreeSet<>(ORDER);
    private final Map<Long, Best> byWork = new HashMap<>();

    BestWorks(int most) {
        this.most = most;
    }

    /** @param document the edition that matches best; of equal ones the first */
    record Best(long hash, float score, int document) {
        boolean isBefore(Best other) {
            return score > other.score || (score == other.score && document < other.document);
        }
    }

    void add(long hash, float score, int document) {
        if (isFull()
                && (score < least() || (score == least() && hash > order.last().hash()))) {
            return;
        }
        var next = new Best(hash, score, document);
        var before = byWork.get(hash);
        if (before != null && !next.isBefore(before)) {
            return;
        }
        if (before != null) {
            order.remove(before);
        }
        order.add(next);
        byWork.put(hash, next);
        if (order.size() > most) {
            byWork.remove(order.removeLast().hash());
        }
    }

    boolean isFull() {
        return order.size() == most;
    }

    /** What a work must reach to be among them. */
    float least() {
        return order.last().score();
    }

    List<Best> inOrder() {
        return List.copyOf(order);
    }
}
