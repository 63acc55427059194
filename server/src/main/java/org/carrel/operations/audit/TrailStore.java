package org.carrel.operations.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The trail as a chain. */
@Repository
class TrailStore {
    private static final String CHAIN = "select e.position, encode(e.chain_hash, 'hex') as chain_hash, " + LineRows.READ
            + " from audit_entry e where e.position > :after and e.position <= :last order by e.position limit :most";
    private static final int AT_ONCE = 10_000;
    private final JdbcClient jdbc;

    TrailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SealedLine> chain(long after, long last, int most) {
        return jdbc.sql(CHAIN)
                .param("after", after)
                .param("last", last)
                .param("most", most)
                .query(TrailStore::sealed)
                .list();
    }

    Optional<String> linkAt(long position) {
        return jdbc.sql("select encode(chain_hash, 'hex') from audit_entry where position = :position")
                .param("position", position)
                .query(String.class)
                .optional();
    }

    /** Whether lines stand behind this place. */
    boolean goesOnBehind(long position) {
        return jdbc.sql("select exists (select from audit_entry where position > :position)")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    /** The last line that was sealed before this time. */
    Optional<Long> lastBefore(Instant time) {
        return jdbc.sql("select max(position) from audit_entry where sealed_at < :time")
                .param("time", Columns.at(time))
                .query((row, n) -> Optional.of(row.getLong(1)).filter(position -> position > 0))
                .single();
    }

    void raiseFloor(long position, String link) {
        jdbc.sql("update audit_head set floor = :position, floor_hash = decode(:link, 'hex') where floor < :position")
                .param("position", position)
                .param("link", link)
                .update();
    }

    /** @return whether there may be more */
    boolean cutBelowFloor() {
        return jdbc.sql("""
                        delete from audit_entry where position in (
                            select position from audit_entry where position <= (select floor from audit_head)
                            order by position limit :most)
                        """).param("most", AT_ONCE).update() == AT_ONCE;
    }

    /** Forgets where deeds before this time came from. @return whether there may be more */
    boolean cutOrigins(Instant before) {
        return jdbc.sql("""
                        update audit_entry set address = null, user_agent = null, salt = null where position in (
                            select position from audit_entry where at < :before and salt is not null order by at limit :most)
                        """)
                        .param("before", Columns.at(before))
                        .param("most", AT_ONCE)
                        .update()
                == AT_ONCE;
    }

    static SealedLine sealed(ResultSet row, int number) throws SQLException {
        return new SealedLine(
                row.getLong("position"),
                LineRows.line(row),
                row.getString("content_hash"),
                row.getString("chain_hash"));
    }
}
