package org.carrel.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.carrel.platform.Ids;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VerdictStore {
    private final JdbcClient jdbc;

    VerdictStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Verdict verdict) {
        jdbc.sql("""
                insert into audit_verification (id, at, first, last, problem, broken_at, took_ms)
                values (:id, :at, :first, :last, :problem, :broken_at, :took)
                """)
                .param("id", Ids.next())
                .param("at", Columns.at(verdict.at()))
                .param("first", verdict.first())
                .param("last", verdict.last())
                .param("problem", verdict.broken().map(Verdict.Broken::problem).orElse(null))
                .param(
                        "broken_at",
                        verdict.broken().map(Verdict.Broken::position).orElse(null),
                        java.sql.Types.BIGINT)
                .param("took", verdict.took())
                .update();
    }

    Optional<Verdict> latest() {
        return jdbc.sql("select * from audit_verification order by at desc, id desc limit 1")
                .query(VerdictStore::verdict)
                .optional();
    }

    private static Verdict verdict(ResultSet row, int number) throws SQLException {
        var position = row.getLong("broken_at");
        return new Verdict(
                Columns.instant(row, "at"),
                row.getLong("first"),
                row.getLong("last"),
                Columns.optionalText(row, "problem").map(problem -> new Verdict.Broken(position, problem)),
                row.getLong("took_ms"));
    }
}
