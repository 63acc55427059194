package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holds. A place in the queue is counted when it is asked for: nothing stored, nothing that could have a gap. */
@Repository
class HoldStore {
    private static final String COLUMNS = """
            h.id, h.book_id, b.title, h.reader_id, h.state, h.placed_at, c.barcode, h.ready_until, h.ended_at, h.version,
            case when h.state = 'waiting' then (
                select count(*) from hold q where q.book_id = h.book_id and q.state = 'waiting' and q.queued <= h.queued
            ) end as position""";
    private static final String TABLES =
            "hold h join book b on b.id = h.book_id left join copy c on c.id = h.copy_id and h.state = 'ready'";

    private final JdbcClient jdbc;

    HoldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the reader and tells what placing a hold needs to know; no lock on the book yet. Empty for an unknown reader. */
    Optional<ReaderFacts> lockReader(UUID readerId) {
        return jdbc.sql("""
                        select id as reader_id, status, suspended_until, suspension_reason, expires_on,
                            0 as open_loans, 0 as overdue_loans
                        from users where id = :reader and status in ('active', 'suspended') for no key update
                        """)
                .param("reader", readerId)
                .query((row, n) -> ReaderRows.reader(row).orElseThrow())
                .optional();
    }

    int open(UUID readerId) {
        return jdbc.sql("select count(*) from hold where reader_id = :reader and state in ('waiting', 'ready')")
                .param("reader", readerId)
                .query(Integer.class)
                .single();
    }

    boolean exists(UUID readerId, UUID bookId) {
        return jdbc.sql("""
                        select exists (select from hold
                        where reader_id = :reader and book_id = :book and state in ('waiting', 'ready'))
                        """)
                .param("reader", readerId)
                .param("book", bookId)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, UUID bookId, UUID readerId, Instant now) {
        jdbc.sql("insert into hold (id, book_id, reader_id, placed_at) values (:id, :book, :reader, :now)")
                .param("id", id)
                .param("book", bookId)
                .param("reader", readerId)
                .param("now", at(now))
                .update();
    }

    /** Those who wait for a book, in their order. */
    List<UUID> waiting(UUID bookId) {
        return jdbc.sql("select id from hold where book_id = :book and state = 'waiting' order by queued")
                .param("book", bookId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void keep(UUID id, UUID copyId, Instant until) {
        jdbc.sql("""
                        update hold set state = 'ready', copy_id = :copy, ready_until = :until, version = version + 1
                        where id = :id and state = 'waiting'
                        """)
                .param("id", id)
                .param("copy", copyId)
                .param("until", at(until))
                .update();
    }

    /** Ends an open hold. */
    boolean end(UUID id, Hold.State state, Instant now) {
        return jdbc.sql("""
                                update hold set state = :state, ended_at = :now, version = version + 1
                                where id = :id and state in ('waiting', 'ready')
                                """)
                        .param("id", id)
                        .param("state", state.name().toLowerCase(Locale.ROOT))
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Of one reader, by book: in the order in which books are locked. */
    List<UUID> openHolds(UUID readerId) {
        return jdbc.sql("""
                        select id from hold where reader_id = :reader and state in ('waiting', 'ready') order by book_id
                        """)
                .param("reader", readerId)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Books of which a ready hold was not fetched in time. */
    List<UUID> booksWithExpired(Instant now) {
        return jdbc.sql("select distinct book_id from hold where state = 'ready' and ready_until < :now limit 1000")
                .param("now", at(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> expired(UUID bookId, Instant now) {
        return jdbc.sql("select id from hold where book_id = :book and state = 'ready' and ready_until < :now")
                .param("book", bookId)
                .param("now", at(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    int openOf(UUID bookId) {
        return jdbc.sql("select count(*) from hold where book_id = :book and state in ('waiting', 'ready')")
                .param("book", bookId)
                .query(Integer.class)
                .single();
    }

    Optional<Hold> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + " where h.id = :id")
                .param("id", id)
                .query((row, n) -> hold(row))
                .optional();
    }

    List<Hold> open(UUID reader, Collection<UUID> books) {
        return jdbc.sql("select " + COLUMNS + " from " + TABLES + """
                 where h.reader_id = :reader and h.book_id = any(cast(:books as uuid[])) and h.state in ('waiting', 'ready')
                order by h.placed_at, h.id
                """)
                .param("reader", reader)
                .param("books", books.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> hold(row))
                .list();
    }

    Page<Hold> list(HoldFilter filter, Optional<UUID> reader) {
        return new Listing(COLUMNS, TABLES, "h.id")
                .sortable("placedAt", "h.placed_at", "timestamptz")
                .where("h.reader_id = :reader", "reader", reader)
                .where("h.book_id = :book", "book", filter.bookId())
                .where(
                        "h.state = :state",
                        "state",
                        filter.state().map(s -> s.name().toLowerCase(Locale.ROOT)))
                .page(jdbc, filter.page(), (row, n) -> hold(row));
    }

    private static Hold hold(ResultSet row) throws SQLException {
        var position = Columns.optionalInt(row, "position");
        return new Hold(
                Columns.id(row, "id"),
                Columns.id(row, "book_id"),
                row.getString("title"),
                Columns.id(row, "reader_id"),
                Hold.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Columns.instant(row, "placed_at"),
                position.isPresent() ? Optional.of(position.getAsInt()) : Optional.empty(),
                Columns.optionalText(row, "barcode"),
                Columns.optionalInstant(row, "ready_until"),
                Columns.optionalInstant(row, "ended_at"),
                row.getInt("version"));
    }
}
