package org.carrel.bench.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What an answer is worth.
 *
 * @param ndcg the first ten hits against the best order there could be, 0 to 1 (gain 2^grade - 1, discount log2 of the place + 1)
 * @param success whether the first hit is one that was meant
 */
record Score(double ndcg, boolean success) {
    private static final int DEPTH = 10;

    /** @param hits works, best first; one that comes again counts once */
    static Score of(List<String> hits, Map<String, Integer> grades) {
        var seen = new HashSet<String>();
        var distinct = hits.stream().filter(seen::add).limit(DEPTH).toList();
        var gained =
                gain(distinct.stream().map(work -> grades.getOrDefault(work, 0)).toList());
        var best = gain(grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList());
        var success = !distinct.isEmpty() && grades.getOrDefault(distinct.getFirst(), 0) == Judged.WANTED;
        return new Score(best == 0 ? 1 : gained / best, success);
    }

    static double meanNdcg(Collection<Score> scores) {
        return scores.stream().mapToDouble(Score::ndcg).average().orElse(0);
    }

    static double successRate(Collection<Score> scores) {
        return scores.stream()
                .mapToDouble(score -> score.success ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static double gain(List<Integer> grades) {
        var sum = 0.0;
        for (var place = 0; place < grades.size(); place++) {
            sum += ((1 << grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return sum;
    }
}
