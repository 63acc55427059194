package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The two statements of a check-out.
 *
 * <p>The first locks the reader, then the book, and gathers every fact. Where it had to wait for a lock, what it read
 * besides may be older than the lock; so the second, which sees the world anew, writes only if the facts are still
 * those that were decided on. If they are not, both run once more, now behind locks that are held already: the second
 * time always fits.
 */
@Repository
class CheckOutStore {
    static final String BY_BARCODE =
            facts("select book_id from copy where barcode = :barcode", "c.barcode = :barcode", "true");
    private static final String OF_BOOK = facts(
            "select cast(:book as uuid) as book_id",
            "(cast(:branch as uuid) is null or c.branch_id = cast(:branch as uuid)) and c.withdrawn_at is null and l.id is null",
            "deleted_at is null");

    static final String LEND = """
            with decided as (
                select lending.id, lending.copy_id, lending.due_at
                from unnest(cast(:ids as uuid[]), cast(:copies as uuid[]), cast(:dues as timestamptz[])) as lending (id, copy_id, due_at)
                where (select count(*) from loan where reader_id = :reader and returned_at is null) = :openLoans
                and not exists (
                    select from loan where copy_id = any (cast(:copies as uuid[])) and returned_at is null)
                and not exists (
                    select from hold
                    where copy_id = any (cast(:copies as uuid[])) and state = 'ready' and reader_id <> :reader)
            ), lent as (
                insert into loan (id, copy_id, book_id, reader_id, lent_by, lent_at, due_at, max_renewals, loan_days)
                select id, copy_id, :book, :reader, :by, :now, due_at, :maxRenewals, :loanDays from decided
                returning id
            ), fulfilled as (
                update hold set state = 'fulfilled', ended_at = :now, version = version + 1
                where id = cast(:hold as uuid) and state in ('waiting', 'ready') and exists (select from decided)
                returning id
            )
            select (select count(*) from lent) as lent, (select count(*) from fulfilled) as fulfilled
            """;

    private final JdbcClient jdbc;

    CheckOutStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CheckOutFacts facts(CheckOutRequest request, Instant now) {
        var query = switch (request.wanted()) {
            case Wanted.ByBarcode copy -> jdbc.sql(BY_BARCODE).param("barcode", copy.barcode());
            case Wanted.OfBook book ->
                jdbc.sql(OF_BOOK)
                        .param("book", book.bookId())
                        .param("branch", book.branchId().orElse(null));
        };
        return query.param("reader", request.readerId()).param("now", at(now)).query(CheckOutStore::read);
    }

    /** Whether it was written: only if the facts still hold. */
    boolean lend(CheckOutRequest request, CheckOutFacts facts, List<Loan> loans, Instant now) {
        return jdbc.sql(LEND)
                .param("ids", array(loans.stream().map(Loan::id).toList()))
                .param("copies", array(loans.stream().map(Loan::copyId).toList()))
                .param("dues", array(loans.stream().map(Loan::dueAt).toList()))
                .param("reader", request.readerId())
                .param("openLoans", facts.reader().orElseThrow().openLoans())
                .param("book", facts.title().orElseThrow().id())
                .param("by", request.by())
                .param("now", at(now))
                .param("maxRenewals", facts.policy().maxRenewals())
                .param("loanDays", facts.policy().loanDays())
                .param("hold", facts.ownHold().map(CheckOutFacts.OwnHold::id).orElse(null))
                .query((row, n) -> row.getInt("lent") == loans.size())
                .single();
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String facts(String wanted, String copies, String titles) {
        return """
                with reader as materialized (
                    select id, status, suspended_until, suspension_reason, expires_on
                    from users where id = :reader and status in ('active', 'suspended') for no key update
                ), wanted as materialized (
                    %s
                ), title as materialized (
                    select id, title, deleted_at from book
                    where id = (select book_id from wanted) and (select count(*) from reader) >= 0 and %s
                    for no key update
                )
                select r.id as reader_id, r.status, r.suspended_until, r.suspension_reason, r.expires_on,
                    o.open_loans, o.overdue_loans, p.*, z.time_zone as first_zone,
                    t.id as book_id, t.title, t.deleted_at is not null as book_deleted,
                    own.id as own_hold_id, own.copy_id as own_hold_copy_id, c.*
                from lending_policy p
                cross join (select time_zone from branch order by created_at, id limit 1) z
                left join reader r on true
                left join lateral (
                    select count(*) as open_loans, count(*) filter (where due_at < :now) as overdue_loans
                    from loan where reader_id = r.id and returned_at is null
                ) o on true
                left join title t on true
                left join hold own on own.book_id = t.id and own.reader_id = r.id and own.state in ('waiting', 'ready')
                left join lateral (
                    %s
                    where c.book_id = t.id and %s
                    order by c.acquired_on, c.id
                ) c on true
                where p.scope = 'root'
                """.formatted(wanted, titles, CopyRows.SELECT, copies);
    }

    private static CheckOutFacts read(ResultSet row) throws SQLException {
        row.next();
        var reader = ReaderRows.reader(row);
        var title = title(row);
        var ownHold = ownHold(row);
        var policy = PolicyRows.policy(row);
        var zone = ZoneId.of(row.getString("first_zone"));
        var copies = new ArrayList<CopyFacts>();
        do {
            CopyRows.copy(row).ifPresent(copies::add);
        } while (row.next());
        return new CheckOutFacts(reader, title, List.copyOf(copies), ownHold, policy, zone);
    }

    private static Optional<CheckOutFacts.Title> title(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "book_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CheckOutFacts.Title(id.get(), row.getString("title"), row.getBoolean("book_deleted")));
    }

    private static Optional<CheckOutFacts.OwnHold> ownHold(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "own_hold_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckOutFacts.OwnHold(id.get(), Columns.optionalId(row, "own_hold_copy_id")));
    }
}
