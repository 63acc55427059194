package org.carrel.circulation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.carrel.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts readers, books and copies into the database, for tests that are about lending them. */
final class Shelf {
    private static final UUID MAIN = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID reader() {
        var id = Ids.next();
        jdbc.sql("insert into users (id, username, created_at, updated_at) values (:id, :name, now(), now())")
                .param("id", id)
                .param("name", "r" + id.toString().substring(9))
                .update();
        return id;
    }

    List<UUID> readers(int count) {
        return IntStream.range(0, count).mapToObj(n -> reader()).toList();
    }

    UUID book() {
        var id = Ids.next();
        jdbc.sql("""
                        insert into book (id, title, match_key, created_at, updated_at)
                        values (:id, 'Solaris', 'solaris|lem|1961', now(), now())
                        """).param("id", id).update();
        return id;
    }

    /** A copy; its barcode is its number on the shelf. */
    String copy(UUID book) {
        var id = Ids.next();
        var barcode = "C" + id;
        jdbc.sql("""
                        insert into copy (id, barcode, book_id, branch_id, acquired_on, created_at, updated_at)
                        values (:id, :barcode, :book, :branch, current_date, now(), now())
                        """)
                .param("id", id)
                .param("barcode", barcode)
                .param("book", book)
                .param("branch", MAIN)
                .update();
        return barcode;
    }

    List<String> copies(UUID book, int count) {
        return IntStream.range(0, count).mapToObj(n -> copy(book)).toList();
    }

    void lent(UUID reader, String barcode, OffsetDateTime from, OffsetDateTime due) {
        jdbc.sql("""
                        insert into loan (id, copy_id, book_id, reader_id, lent_by, lent_at, due_at, max_renewals, loan_days)
                        select :loan, id, book_id, :reader, :reader, :from, :due, 2, 28 from copy where barcode = :barcode
                        """)
                .param("loan", Ids.next())
                .param("reader", reader)
                .param("from", from)
                .param("due", due)
                .param("barcode", barcode)
                .update();
    }

    int count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Integer.class).single();
    }

    /** Books for which somebody waits though a copy is free: there is never one. */
    int brokenPromises() {
        return count("""
                select count(*) from copy c
                where exists (select from hold h where h.book_id = c.book_id and h.state = 'waiting')
                and not exists (select from loan l where l.copy_id = c.id and l.returned_at is null)
                and not exists (select from hold k where k.copy_id = c.id and k.state = 'ready')
                and c.withdrawn_at is null and c.lost_at is null and c.missing_at is null and c.damaged_at is null
                and not c.reference_only
                """);
    }
}
