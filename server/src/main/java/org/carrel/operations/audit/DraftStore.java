package org.carrel.operations.audit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lines that are not sealed yet. */
@Repository
class DraftStore {
    private static final String INSERT = "insert into audit_draft (" + LineRows.COPIED + """
            )
            select cast(:id as uuid), cast(:at as timestamptz), :action, cast(:actor as uuid), cast(:role as text),
                cast(:session as uuid), cast(:via as text), cast(:address as text), cast(:agent as text),
                decode(cast(:salt as text), 'hex'), decode(cast(:origin as text), 'hex'), cast(:request as text),
                cast(:type as text), cast(:target as text), :outcome, cast(:status as integer), cast(:codes as text), :times,
                cast(:changes as json), decode(:hash, 'hex')
            """;

    private static final String INSERT_WHERE_WRITTEN = INSERT + "where pg_current_xact_id_if_assigned() is not null";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    DraftStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Line line) {
        jdbc.sql(INSERT).params(LineRows.parameters(line)).update();
    }

    /** As {@link #insert}, where this transaction has written or locked anything: one that only reads does no deed. */
    boolean insertWhereWritten(Line line) {
        return jdbc.sql(INSERT_WHERE_WRITTEN).params(LineRows.parameters(line)).update() == 1;
    }

    void insertAll(List<Line> lines) {
        batches.batchUpdate(
                INSERT,
                lines.stream()
                        .map(line -> new MapSqlParameterSource(LineRows.parameters(line)))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Takes a line back that turned out to stand for nothing. */
    void withdraw(UUID id) {
        jdbc.sql("delete from audit_draft where id = :id").param("id", id).update();
    }

    /** Tells who it was and what it is about, where that was known only with the answer; does nothing to a line that is sealed. */
    void replace(Line line) {
        jdbc.sql("""
                update audit_draft
                set actor_id = cast(:actor as uuid), role = cast(:role as text), session_id = cast(:session as uuid),
                    via = cast(:via as text), target_type = cast(:type as text), target_id = cast(:target as text),
                    content_hash = decode(:hash, 'hex')
                where id = :id
                """).params(LineRows.parameters(line)).update();
    }

    /** The oldest that are as old as this, in the order in which they were drafted; for whoever seals. */
    List<Draft> oldest(Duration age, int most) {
        return jdbc.sql("""
                select e.id, encode(e.content_hash, 'hex') as content_hash
                from audit_draft e where e.drafted_at <= clock_timestamp() - cast(:age as interval)
                order by e.seq limit :most for update
                """)
                .param("age", age.toMillis() + " milliseconds")
                .param("most", most)
                .query((row, n) -> new Draft(Columns.id(row, "id"), row.getString("content_hash")))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from audit_draft").query(Long.class).single();
    }

    /** A draft, by what sealing needs of it. */
    record Draft(UUID id, String hash) {}
}
