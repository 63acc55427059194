package org.carrel.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The feed of changes, read by snapshot: a transaction is new to a reader when its snapshot did not see it, which is when
 * it was running then or came later. Nothing is lost to a transaction that began early and commits late, and none is waited for.
 */
@Repository
class FeedStore {
    private static final String STANDING = """
            select f.identity, cast(f.floor as text) as floor, cast(pg_current_snapshot() as text) as now,
                coalesce((select max(generation) from search_index_request), 0) as generation""";

    private static final String WORKS = STANDING + """
            , cast(c.txid as text) as txid, c.seq, c.id
            from search_feed f
            left join lateral (
                (select txid, seq, work_id as id from catalogue_change
                 where txid = any(cast(:running as xid8[])) and work_id is not null and not bulk
                   and (txid, seq) > (cast(:txid as xid8), :seq)
                   and pg_visible_in_snapshot(txid, coalesce(cast(:until as pg_snapshot), pg_current_snapshot()))
                 order by txid, seq limit :limit)
                union all
                (select txid, seq, work_id as id from catalogue_change
                 where (txid, seq) > (cast(:from_txid as xid8), :from_seq) and work_id is not null and not bulk
                   and pg_visible_in_snapshot(txid, coalesce(cast(:until as pg_snapshot), pg_current_snapshot()))
                 order by txid, seq limit :limit)
                order by txid, seq limit :limit
            ) c on true
            """;

    private static final String STOCK = WORKS.replace("work_id", "book_id");
    private static final String BULK = WORKS.replace("work_id is not null and not bulk", "bulk")
            // As many as there are lines, or a stretch would end early: a book that is gone stands for itself.
            .replace(
                    "work_id as id",
                    "coalesce(work_id, (select b.work_id from book b where b.id = book_id), book_id) as id");
    private static final String PENDING = "select count(*) from ("
            + pending("works", "work_id is not null and not bulk")
            + " union all " + pending("stock", "book_id is not null and not bulk")
            + " union all " + pending("bulk", "bulk")
            + " limit :most) pending";
    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String pending(String lane, String which) {
        return """
                select from catalogue_change where %1$s and txid >= cast(:%2$s as xid8)
                union all
                select from catalogue_change where %1$s and txid = any(cast(:%2$s_running as xid8[]))
                """.formatted(which, lane);
    }

    /** What the database said of itself at that moment. */
    record Standing(UUID identity, long floor, int generation, Cursor now) {}

    /** A place in the feed. Transactions and what they wrote count from one. */
    record Place(String txid, long seq) {
        static final Place FIRST = new Place("0", 0);

        static Place later(Place one, Place other) {
            return Long.parseLong(one.txid) >= Long.parseLong(other.txid) ? one : other;
        }
    }

    /**
     * A stretch of the feed.
     *
     * @param last where it ended; empty where there was nothing
     */
    record Stretch(Standing standing, List<UUID> ids, Optional<Place> last) {}

    private record Line(Standing standing, Optional<Place> place, Optional<UUID> id) {}

    Standing standing() {
        return jdbc.sql(STANDING + " from search_feed f")
                .query((row, n) -> standing(row))
                .single();
    }

    /** Where these rows lie: which cluster, since which fork of its history, which table. As far as the server tells. */
    String place() {
        try {
            return jdbc.sql("""
                    select 'catalogue_change'::regclass::oid || '/' || (select system_identifier from pg_control_system())
                        || '/' || (select timeline_id from pg_control_checkpoint())
                    """).query(String.class).single();
        } catch (BadSqlGrammarException | PermissionDeniedDataAccessException e) {
            return jdbc.sql("select cast('catalogue_change'::regclass::oid as text)")
                    .query(String.class)
                    .single();
        }
    }

    /** How much of the feed is new to this index; no more than so much is counted. */
    long pending(Marks marks, int most) {
        return jdbc.sql(PENDING)
                .params(newTo("works", marks.works()))
                .params(newTo("stock", marks.stock()))
                .params(newTo("bulk", marks.bulk()))
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> newTo(String lane, Cursor cursor) {
        return Map.of(
                lane,
                Long.toString(cursor.next()),
                lane + "_running",
                cursor.running().toArray(String[]::new));
    }

    /**
     * The next works that are new to this cursor.
     *
     * @param until leaves out what this one does not see; empty for all there is
     * @param after goes on behind this place
     */
    Stretch works(Cursor cursor, Optional<Cursor> until, Optional<Place> after, int limit) {
        return stretch(WORKS, cursor, until, after, limit);
    }

    /** The same for books of which only the stock changed. */
    Stretch stock(Cursor cursor, Optional<Cursor> until, Optional<Place> after, int limit) {
        return stretch(STOCK, cursor, until, after, limit);
    }

    /** The works of what bulk work changed, be it of them or of their stock. */
    Stretch bulk(Cursor cursor, Optional<Cursor> until, Optional<Place> after, int limit) {
        return stretch(BULK, cursor, until, after, limit);
    }

    private Stretch stretch(String sql, Cursor cursor, Optional<Cursor> until, Optional<Place> after, int limit) {
        var done = after.orElse(Place.FIRST);
        // One bound, or the index is gone through from its beginning and not from where the cursor stands.
        var from = Place.later(done, new Place(Long.toString(cursor.next()), 0));
        var lines = jdbc.sql(sql)
                .param("running", cursor.running().toArray(String[]::new))
                .param("txid", done.txid())
                .param("seq", done.seq())
                .param("from_txid", from.txid())
                .param("from_seq", from.seq())
                .param("until", until.map(Cursor::toString).orElse(null))
                .param("limit", limit)
                .query(FeedStore::line)
                .list();
        var ids = new ArrayList<UUID>();
        lines.forEach(line -> line.id().ifPresent(ids::add));
        return new Stretch(lines.getFirst().standing(), ids, lines.getLast().place());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var seq = row.getLong("seq");
        return new Line(
                standing(row),
                Columns.optionalText(row, "txid").map(txid -> new Place(txid, seq)),
                Columns.optionalId(row, "id"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                Columns.id(row, "identity"),
                Long.parseLong(row.getString("floor")),
                row.getInt("generation"),
                Cursor.parse(row.getString("now")));
    }
}
