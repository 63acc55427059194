package org.carrel.circulation;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.carrel.circulation.CheckIn.KeptFor;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The two statements of a check-in; they fit together as those of {@link CheckOutStore} do. */
@Repository
class CheckInStore {
    private static final String FACTS = """
            with wanted as materialized (
                select id, book_id from copy where barcode = :barcode
            ), title as materialized (
                select id, title, deleted_at from book where id = (select book_id from wanted) for no key update
            )
            select t.id as book_id, t.title, t.deleted_at is not null as book_deleted, c.*,
                loan.reader_id, loan.lent_at, loan.renewals, loan.max_renewals, loan.version as loan_version,
                coalesce(kept_reader.full_name, kept_reader.username) as kept_name,
                n.id as next_hold_id, n.reader_id as next_reader_id, n.reader_name as next_name, p.hold_shelf_days
            from title t
            cross join lending_policy p
            cross join lateral (
                %s
                where c.id = (select id from wanted)
            ) c
            left join loan on loan.id = c.loan_id
            left join users kept_reader on kept_reader.id = c.kept_for_id
            left join lateral (
                select h.id, h.reader_id, coalesce(u.full_name, u.username) as reader_name
                from hold h join users u on u.id = h.reader_id
                where h.book_id = t.id and h.state = 'waiting'
                order by h.queued limit 1
            ) n on true
            where p.scope = 'root'
            """.formatted(CopyRows.SELECT);

    private static final String TAKE_BACK = """
            with decided as (
                select
                where (select id from loan where copy_id = :copy and returned_at is null)
                    is not distinct from cast(:loan as uuid)
                and (select id from hold where book_id = :book and state = 'waiting' order by queued limit 1)
                    is not distinct from cast(:next as uuid)
            ), returned as (
                update loan set returned_at = greatest(:now, lent_at), version = version + 1
                where id = cast(:loan as uuid) and returned_at is null and exists (select from decided)
            ), kept as (
                update hold
                set state = 'ready', copy_id = :copy, ready_until = cast(:until as timestamptz), version = version + 1
                where id = cast(:keep as uuid) and state = 'waiting' and exists (select from decided)
            ), found as (
                update copy set missing_at = null, lost_at = null, version = version + 1, updated_at = :now
                where id = :copy and (missing_at is not null or lost_at is not null) and exists (select from decided)
            )
            select exists (select from decided)
            """;

    private final JdbcClient jdbc;

    CheckInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when no copy has this barcode. */
    Optional<CheckInFacts> facts(String barcode) {
        return jdbc.sql(FACTS)
                .param("barcode", barcode)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether it was written: only if the facts still hold. */
    boolean takeBack(CheckInFacts facts, CheckIn checkIn, Instant now) {
        var newlyKept = checkIn.keptFor().filter(k -> facts.keptFor().isEmpty());
        return jdbc.sql(TAKE_BACK)
                .param("book", checkIn.bookId())
                .param("copy", checkIn.copyId())
                .param("loan", facts.loan().map(Loan::id).orElse(null))
                .param("next", facts.next().map(CheckInFacts.Waiting::holdId).orElse(null))
                .param("keep", newlyKept.map(KeptFor::holdId).orElse(null))
                .param("until", at(newlyKept.map(KeptFor::readyUntil)))
                .param("now", at(now))
                .query(Boolean.class)
                .single();
    }

    private static CheckInFacts read(ResultSet row) throws SQLException {
        var title = new CheckOutFacts.Title(
                Columns.id(row, "book_id"), row.getString("title"), row.getBoolean("book_deleted"));
        var copy = CopyRows.copy(row).orElseThrow();
        return new CheckInFacts(
                title, copy, loan(row, title, copy), next(row), keptFor(row, copy), row.getInt("hold_shelf_days"));
    }

    private static Optional<Loan> loan(ResultSet row, CheckOutFacts.Title title, CopyFacts copy) throws SQLException {
        if (copy.loan().isEmpty()) {
            return Optional.empty();
        }
        var open = copy.loan().get();
        return Optional.of(new Loan(
                open.id(),
                title.id(),
                title.title(),
                copy.id(),
                copy.barcode(),
                open.readerId(),
                Columns.instant(row, "lent_at"),
                open.dueAt(),
                row.getInt("renewals"),
                row.getInt("max_renewals"),
                Optional.empty(),
                row.getInt("loan_version")));
    }

    private static Optional<CheckInFacts.Waiting> next(ResultSet row) throws SQLException {
        var id = Columns.optionalId(row, "next_hold_id");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new CheckInFacts.Waiting(
                        id.get(), Columns.id(row, "next_reader_id"), row.getString("next_name")));
    }

    private static Optional<KeptFor> keptFor(ResultSet row, CopyFacts copy) throws SQLException {
        if (copy.kept().isEmpty()) {
            return Optional.empty();
        }
        var kept = copy.kept().get();
        return Optional.of(new KeptFor(kept.holdId(), kept.readerId(), row.getString("kept_name"), kept.until()));
    }
}
