package org.carrel.importing;

import static org.carrel.platform.database.Columns.at;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportRunStore {
    private static final String COLUMNS = """
            r.id, r.source, r.query, r.state, r.started_by, r.started_at, r.finished_at, r.read, r.created, r.updated,
            r.skipped, r.failed, r.warned, r.remarks, r.error""";
    private final JdbcClient jdbc;

    ImportRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, ImportSource source, String query, UUID startedBy, Instant now) {
        jdbc.sql("""
                insert into import_run (id, source, query, started_by, started_at, touched_at)
                values (:id, :source, :query, :startedBy, :now, :now)
                """)
                .param("id", id)
                .param("source", source.code())
                .param("query", query)
                .param("startedBy", startedBy)
                .param("now", at(now))
                .update();
    }

    void add(UUID id, ImportCounts more, Instant now) {
        jdbc.sql("""
                update import_run
                set read = read + :read, created = created + :created, updated = updated + :updated,
                    skipped = skipped + :skipped, failed = failed + :failed, warned = warned + :warned,
                    touched_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("read", more.read())
                .param("created", more.created())
                .param("updated", more.updated())
                .param("skipped", more.skipped())
                .param("failed", more.failed())
                .param("warned", more.warned())
                .param("now", at(now))
                .update();
    }

    void addProblems(UUID id, List<ImportProblem> problems) {
        jdbc.sql("""
                insert into import_problem (run_id, number, row, kind, reason, original)
                select :id, n.last + p.ordinality, p.row, p.kind, p.reason, p.original
                from unnest(:rows, :kinds, :reasons, :originals) with ordinality p (row, kind, reason, original),
                     (select coalesce(max(number), 0) as last from import_problem where run_id = :id) n
                """)
                .param("id", id)
                .param("rows", problems.stream().map(ImportProblem::row).toArray(Integer[]::new))
                .param("kinds", problems.stream().map(p -> lower(p.kind())).toArray(String[]::new))
                .param("reasons", problems.stream().map(ImportProblem::reason).toArray(String[]::new))
                .param(
                        "originals",
                        problems.stream().map(ImportProblem::original).toArray(String[]::new))
                .update();
    }

    void remark(UUID id, String remark) {
        jdbc.sql("update import_run set remarks = remarks || :remark where id = :id")
                .param("id", id)
                .param("remark", remark)
                .update();
    }

    /** @param error empty when all went well */
    void end(UUID id, Optional<String> error, Instant now) {
        jdbc.sql("""
                update import_run
                set state = case when cast(:error as text) is null then 'finished' else 'failed' end, error = :error,
                    finished_at = :now, touched_at = :now
                where id = :id and state = 'running'
                """)
                .param("id", id)
                .param("error", error.orElse(null), Types.VARCHAR)
                .param("now", at(now))
                .update();
    }

    void endSilent(Instant lastSign, String error, Instant now) {
        jdbc.sql("""
                update import_run set state = 'failed', error = :error, finished_at = :now
                where state = 'running' and touched_at < :lastSign
                """)
                .param("lastSign", at(lastSign))
                .param("error", error)
                .param("now", at(now))
                .update();
    }

    Page<ImportRun> page(ImportRunQuery query) {
        return new Listing(COLUMNS, "import_run r", "r.id")
                .where("r.source = :source", "source", query.source().map(ImportSource::code))
                .where("r.state = :state", "state", query.state().map(ImportRunStore::lower))
                .sortable("startedAt", "r.started_at", "timestamptz")
                .page(jdbc, query.page(), ImportRunStore::run);
    }

    Optional<ImportRun> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from import_run r where r.id = :id")
                .param("id", id)
                .query(ImportRunStore::run)
                .optional();
    }

    Page<ImportProblem> problems(UUID run, PageRequest page) {
        return new Listing("p.row, p.kind, p.reason, p.original", "import_problem p", "p.run_id")
                .where("p.run_id = :run", "run", run)
                .sortable("number", "p.number", "integer")
                .page(jdbc, page, ImportRunStore::problem);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static ImportRun run(ResultSet row, int n) throws SQLException {
        return new ImportRun(
                row.getObject("id", UUID.class),
                ImportSource.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("query"),
                ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("started_by", UUID.class),
                Columns.instant(row, "started_at"),
                Columns.optionalInstant(row, "finished_at"),
                new ImportCounts(
                        row.getInt("read"),
                        row.getInt("created"),
                        row.getInt("updated"),
                        row.getInt("skipped"),
                        row.getInt("failed"),
                        row.getInt("warned")),
                texts(row.getArray("remarks")),
                Optional.ofNullable(row.getString("error")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static ImportProblem problem(ResultSet row, int n) throws SQLException {
        return new ImportProblem(
                row.getInt("row"),
                ImportProblem.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("original"));
    }
}
