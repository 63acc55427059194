package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loans as they are read. */
@Repository
class LoanStore {
    private final JdbcClient jdbc;

    LoanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Loan> find(UUID id) {
        return jdbc.sql("select " + LoanRows.COLUMNS + " from " + LoanRows.TABLES + " where l.id = :id")
                .param("id", id)
                .query((row, n) -> LoanRows.loan(row))
                .optional();
    }

    List<Loan> open(UUID reader, Collection<UUID> books) {
        return jdbc.sql("select " + LoanRows.COLUMNS + " from " + LoanRows.TABLES + """
                 where l.reader_id = :reader and l.book_id = any(cast(:books as uuid[])) and l.returned_at is null
                order by l.due_at, l.id
                """)
                .param("reader", reader)
                .param("books", books.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> LoanRows.loan(row))
                .list();
    }

    Page<Loan> list(LoanFilter filter, Optional<UUID> reader, Instant now) {
        var listing = new Listing(LoanRows.COLUMNS, LoanRows.TABLES, "l.id")
                .sortable("dueAt", "l.due_at", "timestamptz")
                .sortable("lentAt", "l.lent_at", "timestamptz")
                .where("l.reader_id = :reader", "reader", reader)
                .where("l.book_id = :book", "book", filter.bookId());
        filter.open().ifPresent(open -> listing.where(open ? "l.returned_at is null" : "l.returned_at is not null"));
        filter.overdue()
                .ifPresent(overdue -> listing.where(
                        (overdue ? "" : "not ") + "(l.returned_at is null and l.due_at < :now)", "now", at(now)));
        return listing.page(jdbc, filter.page(), (row, n) -> LoanRows.loan(row));
    }
}
