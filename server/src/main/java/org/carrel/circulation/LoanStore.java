package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.time.Instant;
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
