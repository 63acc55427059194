package org.carrel.catalogue.cover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.Isbn;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which books a cover is looked for by ISBN, and what came of it. */
@Repository
class IsbnCoverStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int NEWEST = 500;
    private final JdbcClient jdbc;

    IsbnCoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the source until the transaction ends.
     *
     * @return since when it may be asked again; it may lie in the past
     */
    Instant lock(Instant now) {
        jdbc.sql("""
                insert into cover_by_isbn_source (seen_to, begun_at, not_before) values (:none, :now, :now)
                on conflict do nothing
                """).param("none", BEFORE_ALL).param("now", Columns.at(now)).update();
        return jdbc.sql("select not_before from cover_by_isbn_source for update")
                .query((row, n) -> Columns.instant(row, "not_before"))
                .single();
    }

    void leaveAlone(Instant until) {
        jdbc.sql("update cover_by_isbn_source set not_before = greatest(not_before, :until)")
                .param("until", Columns.at(until))
                .update();
    }

    /**
     * Looks at the newest books, which somebody may be looking at just now, and through the next ones of the catalogue in the
     * order in which they came; from the first again once this pass is older than {@code each}, for books get and lose ISBNs
     * and covers meanwhile.
     */
    void lookThrough(int most, Instant now, Duration each) {
        jdbc.sql("""
                with place as (
                    select case when begun_at < :stale then cast(:none as uuid) else seen_to end as after
                    from cover_by_isbn_source
                ), next as (
                    select b.* from book b where b.id > (select after from place) order by b.id limit :most
                ), newest as (
                    select b.* from book b order by b.id desc limit :newest
                ), moved as (
                    update cover_by_isbn_source set
                        begun_at = case when begun_at < :stale then :now else begun_at end,
                        seen_to = coalesce((select id from next order by id desc limit 1), (select after from place))
                )
                insert into cover_by_isbn (book_id, isbn, due_at)
                select b.id, b.isbn, :now from (table next union all table newest) b
                where b.isbn is not null and b.deleted_at is null and b.cover_hash is null and not b.cover_is_set
                and (b.cover_url is null
                     or exists (select 1 from cover_wanted w where w.book_id = b.id and w.given_up))
                on conflict do nothing
                """)
                .param("stale", Columns.at(now.minus(each)))
                .param("none", BEFORE_ALL)
                .param("most", most)
                .param("newest", NEWEST)
                .param("now", Columns.at(now))
                .update();
    }

    /** How often the source was asked since then. */
    int asked(Instant since) {
        return jdbc.sql("select count(*) from cover_by_isbn where tried_at > :since")
                .param("since", Columns.at(since))
                .query(Integer.class)
                .single();
    }

    /**
     * What librarians asked for first, then the newest books.
     *
     * @param until when others may take them, should this node not live to settle them
     */
    List<IsbnCover> take(int most, Instant now, Instant until) {
        return jdbc.sql("""
                with next as (
                    select book_id from cover_by_isbn where state = 'wanted' and due_at <= :now
                    order by is_asked desc, book_id desc limit :most for update skip locked
                )
                update cover_by_isbn c set due_at = :until, tried_at = :now, attempts = c.attempts + 1
                from next n where c.book_id = n.book_id
                returning c.book_id, c.isbn, c.attempts
                """)
                .param("most", most)
                .param("now", Columns.at(now))
                .param("until", Columns.at(until))
                .query((row, n) -> new IsbnCover(
                        Columns.id(row, "book_id"), Isbn.parse(row.getString("isbn")), row.getInt("attempts")))
                .list();
    }

    /** Those that were taken and not tried. */
    void giveBack(List<IsbnCover> covers, Instant now) {
        covers.forEach(cover -> jdbc.sql("""
                        update cover_by_isbn set due_at = :now, attempts = attempts - 1
                        where book_id = :id and isbn = :isbn and state = 'wanted'
                        """)
                .param("id", cover.bookId())
                .param("isbn", cover.isbn().digits())
                .param("now", Columns.at(now))
                .update());
    }

    void later(IsbnCover cover, String problem, Instant due) {
        jdbc.sql("""
                update cover_by_isbn set due_at = :due, problem = :problem
                where book_id = :id and isbn = :isbn and state = 'wanted'
                """)
                .param("id", cover.bookId())
                .param("isbn", cover.isbn().digits())
                .param("problem", problem)
                .param("due", Columns.at(due))
                .update();
    }

    void none(IsbnCover cover, String problem) {
        jdbc.sql("""
                update cover_by_isbn set state = 'none', is_asked = false, problem = :problem
                where book_id = :id and isbn = :isbn and state = 'wanted'
                """)
                .param("id", cover.bookId())
                .param("isbn", cover.isbn().digits())
                .param("problem", problem)
                .update();
    }

    /**
     * Gives a book the picture that was found, unless it has another cover or number by now. A record that told all of the book
     * still does.
     *
     * @return whether it has it
     */
    boolean give(IsbnCover cover, String hash, Instant now) {
        return jdbc.sql("""
                        with given as (
                            update book set cover_hash = :hash, version = version + 1, updated_at = :now
                            where id = :id and isbn = :isbn and cover_hash is null and not cover_is_set
                            and deleted_at is null
                            returning id, version
                        ), kept as (
                            update source_record s set book_version = g.version from given g
                            where s.book_id = g.id and s.book_version = g.version - 1
                        ), noted as (
                            update cover_by_isbn c set state = 'found', is_asked = false, problem = null, hash = :hash
                            from given g where c.book_id = g.id and c.isbn = :isbn
                        )
                        select count(*) from given
                        """)
                        .param("id", cover.bookId())
                        .param("isbn", cover.isbn().digits())
                        .param("hash", hash)
                        .param("now", Columns.at(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Before all others, whatever came of it before. */
    void ask(UUID bookId, Isbn isbn, Instant now) {
        jdbc.sql("""
                insert into cover_by_isbn (book_id, isbn, is_asked, due_at) values (:id, :isbn, true, :now)
                on conflict (book_id) do update set isbn = excluded.isbn, state = 'wanted', is_asked = true,
                    due_at = excluded.due_at, attempts = 0, problem = null, hash = null
                """)
                .param("id", bookId)
                .param("isbn", isbn.digits())
                .param("now", Columns.at(now))
                .update();
    }

    Optional<IsbnCoverState> state(UUID bookId) {
        return jdbc.sql("select state, isbn, problem, tried_at from cover_by_isbn where book_id = :id")
                .param("id", bookId)
                .query((row, n) -> new IsbnCoverState(
                        IsbnCoverState.State.valueOf(row.getString("state").toUpperCase(java.util.Locale.ROOT)),
                        Isbn.parse(row.getString("isbn")),
                        Columns.optionalText(row, "problem"),
                        Columns.optionalInstant(row, "tried_at")))
                .optional();
    }
}
