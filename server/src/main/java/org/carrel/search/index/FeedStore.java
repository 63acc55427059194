package org.carrel.search.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
                 where txid >= cast(:next as xid8) and work_id is not null and not bulk
                   and (txid, seq) > (cast(:txid as xid8), :seq)
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
    private static final String FIRST_TXID = "0";
    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the database said of itself at that moment. */
    record Standing(UUID identity, long floor, int generation, Cursor now) {}

    /** A place in the feed. */
    record Place(String txid, long seq) {}

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
        var works = marks.works();
        var stock = marks.stock();
        var bulk = marks.bulk();
        return jdbc.sql("""
                select count(*) from (
                    select from catalogue_change
                    where work_id is not null and not bulk and (txid >= cast(:works as xid8) or txid = any(cast(:works_running as xid8[])))
                    union all
                    select from catalogue_change
                    where book_id is not null and not bulk
                      and (txid >= cast(:stock as xid8) or txid = any(cast(:stock_running as xid8[])))
                    union all
                    select from catalogue_change
                    where bulk and (txid >= cast(:bulk as xid8) or txid = any(cast(:bulk_running as xid8[])))
                    limit :most) pending
                """)
                .param("works", Long.toString(works.next()))
                .param("works_running", works.running().toArray(String[]::new))
                .param("stock", Long.toString(stock.next()))
                .param("stock_running", stock.running().toArray(String[]::new))
                .param("bulk", Long.toString(bulk.next()))
                .param("bulk_running", bulk.running().toArray(String[]::new))
                .param("most", most)
                .query(Long.class)
                .single();
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
        var lines = jdbc.sql(sql)
                .param("running", cursor.running().toArray(String[]::new))
                // Not from where the cursor stands each time, or a long way is gone again for each stretch of it.
                .param(
                        "next",
                        Long.toString(Math.max(
                                cursor.next(), after.map(FeedStore::txid).orElse(0L))))
                .param("txid", after.map(Place::txid).orElse(FIRST_TXID))
                .param("seq", after.map(Place::seq).orElse(0L))
                .param("until", until.map(Cursor::toString).orElse(null))
                .param("limit", limit)
                .query(FeedStore::line)
                .list();
        var ids = new ArrayList<UUID>();
        lines.forEach(line -> line.id().ifPresent(ids::add));
        return new Stretch(lines.getFirst().standing(), ids, lines.getLast().place());
    }

    private static long txid(Place place) {
        return Long.parseLong(place.txid());
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
