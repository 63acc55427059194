package org.carrel.readinglist;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Ids;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of lists. Whoever changes what stands in a list holds its row, so that positions have no gaps. */
@Repository
class ListStore {
    private final JdbcClient jdbc;

    ListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReadingList> ofOwner(UUID owner) {
        return jdbc.sql("""
                select l.id, l.name, l.created_at, l.updated_at, l.version,
                       (select count(*) from reading_list_entry e where e.list_id = l.id) as entries
                from reading_list l
                where l.owner_id = :owner
                order by l.created_at, l.id
                """).param("owner", owner).query(ListStore::list).list();
    }

    Optional<ReadingList> find(UUID owner, UUID id) {
        return jdbc.sql("""
                select l.id, l.name, l.created_at, l.updated_at, l.version,
                       (select count(*) from reading_list_entry e where e.list_id = l.id) as entries
                from reading_list l
                where l.id = :id and l.owner_id = :owner
                """)
                .param("id", id)
                .param("owner", owner)
                .query(ListStore::list)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the list until the transaction ends. */
    Optional<ReadingList> lock(UUID owner, UUID id) {
        // Two statements: the count must see what those committed who held the row before us.
        var there = jdbc.sql("select 1 from reading_list where id = :id and owner_id = :owner for update")
                .param("id", id)
                .param("owner", owner)
                .query(Integer.class)
                .optional();
        return there.flatMap(one -> find(owner, id));
    }

    boolean nameTaken(UUID owner, String name, Optional<UUID> byAnotherThan) {
        return jdbc.sql("""
                select exists (select from reading_list
                               where owner_id = :owner and lower(name) = lower(:name) and id is distinct from :id)
                """)
                .param("owner", owner)
                .param("name", name)
                .param("id", byAnotherThan.orElse(null), java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    UUID insert(UUID owner, String name, Instant now) {
        var id = Ids.next();
        jdbc.sql("""
                insert into reading_list (id, owner_id, name, created_at, updated_at)
                values (:id, :owner, :name, :now, :now)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("name", name)
                .param("now", at(now))
                .update();
        return id;
    }

    /** Makes the first list of an owner who has none; of many who try at once, one does it. */
    void insertFirst(UUID owner, Instant now) {
        jdbc.sql("""
                insert into reading_list (id, owner_id, name, created_at, updated_at)
                select :id, :owner, :name, :now, :now
                where not exists (select from reading_list where owner_id = :owner)
                on conflict (owner_id, lower(name)) do nothing
                """)
                .param("id", Ids.next())
                .param("owner", owner)
                .param("name", ReadingList.FIRST)
                .param("now", at(now))
                .update();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update reading_list set name = :name where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void touch(UUID id, Instant now) {
        jdbc.sql("update reading_list set version = version + 1, updated_at = :now where id = :id")
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from reading_list where id = :id").param("id", id).update();
    }

    void deleteAll(UUID owner) {
        jdbc.sql("delete from reading_list where owner_id = :owner")
                .param("owner", owner)
                .update();
    }

    private static ReadingList list(ResultSet row, int n) throws SQLException {
        return new ReadingList(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getInt("entries"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
