package org.carrel.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which work books belong against the rule, and which works lead to others. */
@Repository
class WorkStore {
    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks all books of these works, deleted ones too, in the order of their ids. */
    void lock(Collection<UUID> works) {
        jdbc.sql("select 1 from book where work_id = any(cast(:works as uuid[])) order by id for no key update")
                .param("works", BookStore.texts(works))
                .query(row -> {});
    }

    List<UUID> books(UUID work) {
        return jdbc.sql("select id from book where work_id = :work order by id")
                .param("work", work)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    /** Where a work leads to that was joined to another. */
    Optional<UUID> into(UUID work) {
        return Optional.ofNullable(into(List.of(work)).get(work));
    }

    /** The works that were joined to this one. */
    List<UUID> joined(UUID work) {
        return jdbc.sql("select from_work from work_alias where into_work = :work order by from_work")
                .param("work", work)
                .query((row, n) -> Columns.id(row, "from_work"))
                .list();
    }

    Map<UUID, UUID> into(Collection<UUID> works) {
        return jdbc
                .sql("select from_work, into_work from work_alias where from_work = any(cast(:works as uuid[]))")
                .param("works", BookStore.texts(works))
                .query((row, n) -> Map.entry(Columns.id(row, "from_work"), Columns.id(row, "into_work")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Says to which work books belong from now on. A record that told all of a book still does. */
    void set(Collection<UUID> books, UUID work, Instant now) {
        jdbc.sql("""
                with moved as (
                    update book set work_id = :work, work_is_set = true, updated_at = :now, version = version + 1
                    where id = any(cast(:books as uuid[])) returning id, version
                )
                update source_record s set book_version = m.version from moved m
                where s.book_id = m.id and s.book_version = m.version - 1
                """)
                .param("work", work)
                .param("now", Columns.at(now))
                .param("books", BookStore.texts(books))
                .update();
    }

    /** Takes back what was set of books; the rule is still to be applied. */
    void unset(Collection<UUID> books) {
        jdbc.sql("update book set work_is_set = false where work_is_set and id = any(cast(:books as uuid[]))")
                .param("books", BookStore.texts(books))
                .update();
    }

    /** From now on these works, and whatever led to them, lead to another; and that one leads nowhere. */
    void lead(Collection<UUID> works, UUID into, UUID userId, Instant now) {
        jdbc.sql("delete from work_alias where from_work = :into")
                .param("into", into)
                .update();
        jdbc.sql("update work_alias set into_work = :into where into_work = any(cast(:works as uuid[]))")
                .param("into", into)
                .param("works", BookStore.texts(works))
                .update();
        jdbc.sql("""
                insert into work_alias (from_work, into_work, created_by, created_at)
                select work, :into, :user_id, :now from unnest(cast(:works as uuid[])) as works (work)
                on conflict (from_work) do update set into_work = excluded.into_work
                """)
                .param("into", into)
                .param("user_id", userId)
                .param("now", Columns.at(now))
                .param("works", BookStore.texts(works))
                .update();
    }

    void forgetWhatLedTo(UUID work) {
        jdbc.sql("delete from work_alias where into_work = :work")
                .param("work", work)
                .update();
    }
}
