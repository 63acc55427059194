package org.carrel.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.ColumnArrays;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how books are grouped, and writes how they should be. */
@Repository
class RegroupingStore {
    private static final String GROUPED =
            "select b.match_key, b.work_is_set, " + BookRows.COLUMNS + " from book b where ";
    private final JdbcClient jdbc;

    RegroupingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deleted ones too: they may be restored. */
    List<Grouped> after(UUID id, int limit) {
        return jdbc.sql(GROUPED + "b.id > :after order by b.id limit :limit")
                .param("after", id)
                .param("limit", limit)
                .query(RegroupingStore::grouped)
                .list();
    }

    List<Grouped> of(Collection<UUID> ids) {
        return jdbc.sql(GROUPED + "b.id = any(cast(:ids as uuid[]))")
                .param("ids", BookStore.texts(ids))
                .query(RegroupingStore::grouped)
                .list();
    }

    /**
     * Only those that nobody changed since they were read. A record that told all of a book still does.
     *
     * @return those that moved to another work
     */
    List<UUID> update(List<Grouped.Rightly> books, Instant now) {
        if (books.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                with wanted as (
                    select b.id, cast(x.work_id as uuid) as work_id, x.match_key, x.moved
                    from unnest(cast(:id as uuid[]), :version, :work_id, :match_key, :moved)
                        as x (id, version, work_id, match_key, moved)
                    join book b on b.id = x.id and b.version = x.version
                    order by b.id for no key update of b
                ), changed as (
                    update book b
                    set work_id = w.work_id, match_key = w.match_key, version = b.version + cast(w.moved as integer),
                        updated_at = case when w.moved then :now else b.updated_at end
                    from wanted w where b.id = w.id
                    returning b.id, b.version, w.moved
                ), kept as (
                    update source_record s set book_version = c.version from changed c
                    where c.moved and s.book_id = c.id and s.book_version = c.version - 1
                )
                select id from changed where moved
                """)
                .params(ColumnArrays.of(books)
                        .id("id", book -> book.was().book().id())
                        .number("version", book -> book.was().book().version())
                        .id("work_id", Grouped.Rightly::workId)
                        .text("match_key", Grouped.Rightly::matchKey)
                        .flag("moved", Grouped.Rightly::isMoved)
                        .parameters())
                .param("now", Columns.at(now))
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    private static Grouped grouped(ResultSet row, int number) throws SQLException {
        return new Grouped(BookRows.book(row, number), row.getString("match_key"), row.getBoolean("work_is_set"));
    }
}
