package org.carrel.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes the runs of a journey in turns, and prints medians and ratios as a table for {@code bench/RESULTS.md}. */
final class Report {
    private static final int WARM_UPS = 4;
    private final Journey journey;
    private final Load load;
    private final int rounds;

    Report(Journey journey, Load load, int rounds) {
        this.journey = journey;
        this.load = load;
        this.rounds = rounds;
    }

    void print() throws IOException, InterruptedException, SQLException {
        warmUp();
        var results = new ArrayList<List<Load.Result>>();
        journey.runs().forEach(run -> results.add(new ArrayList<>()));
        for (var round = 1; round <= rounds; round++) {
            for (var i = 0; i < journey.runs().size(); i++) {
                var result = load.run(journey.runs().get(i));
                results.get(i).add(result);
                System.out.printf(
                        "round %d  %-44s %,9.0f/s  %s%n",
                        round, journey.runs().get(i).name(), result.perSecond(), result.latency());
            }
        }
        table(results);
    }

    /** The compiler needs some seconds of load, the more so on two cores, before it shows what it can do. */
    private void warmUp() throws IOException, InterruptedException, SQLException {
        for (var run : journey.runs()) {
            for (var n = 0; run.tool() == Journey.Run.Tool.WRK && n < WARM_UPS; n++) {
                load.run(run);
            }
        }
    }

    private void table(List<List<Load.Result>> results) {
        System.out.printf("%n| what | per second (median of %d) | ratio | must reach |%n|---|---|---|---|%n", rounds);
        var http = 0.0;
        for (var i = 0; i < results.size(); i++) {
            var run = journey.runs().get(i);
            var median = median(results.get(i));
            if (run.tool() == Journey.Run.Tool.WRK) {
                http = median.perSecond();
                System.out.printf(
                        "| %s (%s; %.1f %% refused) | %,.0f | | |%n",
                        run.name(), median.latency(), median.failedShare() * 100, http);
            } else {
                var target = run.target() == 0 ? "–" : "%.2f".formatted(run.target());
                System.out.printf(
                        "| %s | %,.0f | %.2f | %s |%n",
                        run.name(), median.perSecond(), http / median.perSecond(), target);
            }
        }
    }

    private static Load.Result median(List<Load.Result> results) {
        var sorted = results.stream()
                .sorted(java.util.Comparator.comparingDouble(Load.Result::perSecond))
                .toList();
        return sorted.get(sorted.size() / 2);
    }
}
