package org.carrel.bench.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks every judged query of every engine, and prints what the answers are worth. */
public final class Relevance {
    private static final double POOR = 0.7;
    private final Connection database;
    private final String address;
    private final PrintStream out;

    /** @param address of a server that searches the books of this database */
    public Relevance(Connection database, String address, PrintStream out) {
        this.database = database;
        this.address = address;
        this.out = out;
    }

    /** The first engine is our own; what it does poorly is listed. */
    public void report() throws Exception {
        var editions = editions();
        var judged = Judged.readAll(judgements());
        FullText.index(database);
        var carrel = new Carrel(address);
        carrel.awaitWorks(editions.stream().map(Edition::workId).distinct().count());
        var engines = List.of(carrel, new FullText(database, false), new FullText(database, true));
        var scores = new LinkedHashMap<Engine, Map<String, Score>>();
        for (var engine : engines) {
            scores.put(engine, scores(engine, judged, editions));
        }
        out.printf("%n%d queries over %,d books%n%n", judged.size(), editions.size());
        out.println("| engine | NDCG@10 | success@1 |\n|---|---|---|");
        scores.forEach((engine, those) -> out.printf(
                "| %s | %.3f | %.3f |%n",
                engine.name(), Score.meanNdcg(those.values()), Score.successRate(those.values())));
        worst(scores);
    }

    /** Queries nothing was judged for would lift every figure; they are a mistake in the file. */
    private static Map<String, Score> scores(Engine engine, List<Judged> judged, List<Edition> editions)
            throws Exception {
        var scores = new LinkedHashMap<String, Score>();
        for (var each : judged) {
            var grades = each.grades(editions);
            if (!grades.containsValue(Judged.WANTED)) {
                throw new IllegalStateException("Nothing in the catalogue is what is meant by: " + each.query());
            }
            scores.put(each.query(), Score.of(engine.search(each.query()), grades));
        }
        return scores;
    }

    private void worst(Map<Engine, Map<String, Score>> scores) {
        out.printf("%n| query below %.1f | %s |%n|---|%s%n", POOR, names(scores), "---|".repeat(scores.size()));
        var ours = scores.values().iterator().next();
        ours.forEach((query, score) -> {
            if (score.ndcg() < POOR || !score.success()) {
                var cells = new ArrayList<String>();
                scores.values().forEach(those -> cells.add(cell(those, query)));
                out.printf("| %s | %s |%n", query, String.join(" | ", cells));
            }
        });
    }

    private static String names(Map<Engine, Map<String, Score>> scores) {
        return String.join(" | ", scores.keySet().stream().map(Engine::name).toList());
    }

    private static String cell(Map<String, Score> scores, String query) {
        var score = scores.getOrDefault(query, new Score(0, false));
        return "%.2f%s".formatted(score.ndcg(), score.success() ? "" : " (first is not meant)");
    }

    private List<Edition> editions() throws SQLException {
        var editions = new ArrayList<Edition>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("""
                        select b.work_id, b.title, b.subtitle, b.series, b.subjects, b.language,
                               array(select unnest(a.name || a.variants) from book_contributor c
                                     join author a on a.id = c.author_id where c.book_id = b.id) as names
                        from book b where b.deleted_at is null
                        """)) {
            while (rows.next()) {
                editions.add(new Edition(
                        rows.getString("work_id"),
                        Map.of(
                                "title",
                                titles(rows.getString("title"), present(rows.getString("subtitle"))),
                                "author",
                                List.of((String[]) rows.getArray("names").getArray()),
                                "series",
                                present(rows.getString("series")),
                                "subject",
                                List.of((String[]) rows.getArray("subjects").getArray()),
                                "language",
                                present(rows.getString("language")))));
            }
        }
        return editions;
    }

    private static List<String> titles(String title, List<String> subtitle) {
        return subtitle.isEmpty() ? List.of(title) : List.of(title, title + " " + subtitle.getFirst());
    }

    private static List<String> present(@org.jspecify.annotations.Nullable String text) {
        return text == null ? List.of() : List.of(text);
    }

    static String judgements() throws IOException {
        try (var stream = Relevance.class.getResourceAsStream("judgements.txt")) {
            if (stream == null) {
                throw new IOException("judgements.txt is not in the jar");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
