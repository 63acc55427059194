package org.carrel.search.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SavedSearchStore {
    private static final String COLUMNS = "id, name, query, mails, created_at, updated_at, version";
    private final JdbcClient jdbc;

    SavedSearchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SavedSearch> ofOwner(UUID owner) {
        return jdbc.sql("select " + COLUMNS + " from saved_search where owner_id = :owner order by created_at, id")
                .param("owner", owner)
                .query(SavedSearchStore::search)
                .list();
    }

    Optional<SavedSearch> find(UUID owner, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from saved_search where owner_id = :owner and id = :id")
                .param("owner", owner)
                .param("id", id)
                .query(SavedSearchStore::search)
                .optional();
    }

    boolean nameTaken(UUID owner, String name, Optional<UUID> byAnotherThan) {
        return jdbc.sql("""
                select exists (select from saved_search
                               where owner_id = :owner and lower(name) = lower(:name) and id is distinct from :id)
                """)
                .param("owner", owner)
                .param("name", name)
                .param("id", byAnotherThan.orElse(null), Types.OTHER)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID id, UUID owner, NewSavedSearch search, Instant now) {
        jdbc.sql("""
                insert into saved_search (id, owner_id, name, query, mails, seen_until, created_at, updated_at)
                values (:id, :owner, :name, :query, :mails, :now, :now, :now)
                """)
                .param("id", id)
                .param("owner", owner)
                .param("name", search.name())
                .param("query", search.query())
                .param("mails", search.mails())
                .param("now", Columns.at(now))
                .update();
    }

    /** Another query, or mails asked for anew, begin with what comes from now on. */
    void update(UUID id, NewSavedSearch search, Instant now) {
        jdbc.sql("""
                update saved_search
                set seen_until = case when query = :query and mails then seen_until else :now end,
                    name = :name, query = :query, mails = :mails, updated_at = :now, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("name", search.name())
                .param("query", search.query())
                .param("mails", search.mails())
                .param("now", Columns.at(now))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from saved_search where id = :id").param("id", id).update();
    }

    void deleteAll(UUID owner) {
        jdbc.sql("delete from saved_search where owner_id = :owner")
                .param("owner", owner)
                .update();
    }

    void mailNoMore(UUID owner) {
        jdbc.sql("update saved_search set mails = false, version = version + 1 where owner_id = :owner and mails")
                .param("owner", owner)
                .update();
    }

    /** The one whose owner has waited longest, held to the end of the transaction. */
    Optional<DueSearch> nextDue(Instant until) {
        return jdbc.sql("""
                select id, owner_id, name, query, seen_until from saved_search
                where mails and seen_until < :until
                order by seen_until limit 1 for update skip locked
                """)
                .param("until", Columns.at(until))
                .query((row, n) -> new DueSearch(
                        Columns.id(row, "id"),
                        Columns.id(row, "owner_id"),
                        row.getString("name"),
                        row.getString("query"),
                        Columns.instant(row, "seen_until")))
                .optional();
    }

    void seen(UUID id, Instant until) {
        jdbc.sql("update saved_search set seen_until = :until where id = :id")
                .param("id", id)
                .param("until", Columns.at(until))
                .update();
    }

    /**
     * Up to when everything that came into the catalogue can be seen: a transaction under way that writes may still bring what says it
     * came when the transaction began.
     */
    Instant settledUntil(Instant now) {
        return jdbc.sql("""
                select least(cast(:now as timestamptz), min(xact_start)) - interval '1 minute' as until
                from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null
                """)
                .param("now", Columns.at(now))
                .query((row, n) -> Columns.instant(row, "until"))
                .single();
    }

    private static SavedSearch search(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                Columns.id(row, "id"),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("mails"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
