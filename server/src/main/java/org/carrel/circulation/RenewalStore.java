package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The two statements of a renewal; they fit together as those of {@link CheckOutStore} do. */
@Repository
class RenewalStore {
    private static final String FACTS = """
            with wanted as materialized (
                select id, reader_id, book_id from loan where id = :loan
            ), reader as materialized (
                select id, status, suspended_until, suspension_reason, expires_on
                from users where id = (select reader_id from wanted) for no key update
            ), title as materialized (
                select id from book
                where id = (select book_id from wanted) and (select count(*) from reader) >= 0
                for no key update
            )
            select %s, l.loan_days, r.status, r.suspended_until, r.suspension_reason, r.expires_on,
                0 as open_loans, 0 as overdue_loans, br.time_zone,
                (select count(*) from hold h where h.book_id = l.book_id and h.state = 'waiting') as waiting
            from wanted w
            cross join title t
            join reader r on r.id = w.reader_id
            join (%s join branch br on br.id = c.branch_id) on l.id = w.id
            """.formatted(LoanRows.COLUMNS, LoanRows.TABLES);

    private static final String RENEW = """
            update loan set due_at = :due, renewals = renewals + 1, version = version + 1
            where id = :loan and returned_at is null and renewals = :renewals and due_at = :wasDue
            and (select count(*) from hold where book_id = :book and state = 'waiting') = :waiting
            """;

    private final JdbcClient jdbc;

    RenewalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is no such loan. */
    Optional<RenewalFacts> facts(UUID loan) {
        return jdbc.sql(FACTS).param("loan", loan).query((row, n) -> read(row)).optional();
    }

    /** Whether it was written: only if the facts still hold. */
    boolean renew(RenewalFacts facts, Instant dueAt) {
        var loan = facts.loan();
        var written = jdbc.sql(RENEW)
                .param("loan", loan.id())
                .param("due", at(dueAt))
                .param("renewals", loan.renewals())
                .param("wasDue", at(loan.dueAt()))
                .param("book", loan.bookId())
                .param("waiting", facts.waiting())
                .update();
        return written == 1;
    }

    private static RenewalFacts read(ResultSet row) throws SQLException {
        return new RenewalFacts(
                LoanRows.loan(row),
                row.getInt("loan_days"),
                ReaderRows.reader(row).orElseThrow(),
                row.getInt("waiting"),
                ZoneId.of(row.getString("time_zone")));
    }
}
