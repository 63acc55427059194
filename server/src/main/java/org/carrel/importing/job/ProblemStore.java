package org.carrel.importing.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.importing.ImportProblem;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was wrong with rows. */
@Repository
class ProblemStore {
    private final JdbcClient jdbc;

    ProblemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction of a batch, whose lease keeps others from numbering at the same time. */
    void add(UUID job, List<Found> problems) {
        if (problems.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into import_job_problem (job_id, number, row, kind, reason, original, content)
                select :job, n.last + p.ordinality, p.row, p.kind, p.reason, p.original, p.content
                from unnest(:rows, :kinds, :reasons, :originals, :contents)
                         with ordinality p (row, kind, reason, original, content),
                     (select coalesce(max(number), 0) as last from import_job_problem where job_id = :job) n
                """)
                .param("job", job)
                .param("rows", problems.stream().map(p -> p.problem().row()).toArray(Integer[]::new))
                .param(
                        "kinds",
                        problems.stream().map(p -> lower(p.problem().kind())).toArray(String[]::new))
                .param(
                        "reasons",
                        problems.stream().map(p -> p.problem().reason()).toArray(String[]::new))
                .param(
                        "originals",
                        problems.stream().map(p -> p.problem().original()).toArray(String[]::new))
                .param(
                        "contents",
                        problems.stream().map(p -> p.content().orElse(null)).toArray(byte[][]::new))
                .update();
    }

    Page<ImportProblem> page(UUID job, ProblemQuery query) {
        return new Listing("p.row, p.kind, p.reason, p.original", "import_job_problem p", "p.job_id")
                .where("p.job_id = :job", "job", job)
                .where("p.kind = :kind", "kind", query.kind().map(ProblemStore::lower))
                .sortable("number", "p.number", "bigint")
                .page(jdbc, query.page(), ProblemStore::problem);
    }

    /** A stretch of them, in their order. */
    List<Numbered> after(UUID job, long number, int limit) {
        return jdbc.sql("""
                select number, row, kind, reason, original, content from import_job_problem
                where job_id = :job and number > :number order by number limit :limit
                """)
                .param("job", job)
                .param("number", number)
                .param("limit", limit)
                .query((row, n) -> new Numbered(
                        row.getLong("number"),
                        new Found(problem(row, n), Optional.ofNullable(row.getBytes("content")))))
                .list();
    }

    /** @param content the row itself, where it is kept */
    record Found(ImportProblem problem, Optional<byte[]> content) {}

    record Numbered(long number, Found found) {}

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ImportProblem problem(ResultSet row, int n) throws SQLException {
        return new ImportProblem(
                row.getInt("row"),
                ImportProblem.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("original"));
    }
}
