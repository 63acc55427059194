package org.carrel.catalogue.author;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.ColumnArrays;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Like;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuthorStore {
    private static final String COLUMNS =
            "a.id, a.name, a.sort_name, a.born, a.died, a.variants, a.created_at, a.updated_at, a.deleted_at, a.merged_into, a.version";
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    AuthorStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Deleted ones too. */
    Optional<Author> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from author a where a.id = :id")
                .param("id", id)
                .query(AuthorStore::author)
                .optional();
    }

    Page<Author> list(AuthorQuery query) {
        return new Listing(COLUMNS, "author a", "a.id")
                .where("a.deleted_at is null")
                .where(
                        "a.names like '%' || lower(cast(:name as text)) || '%'",
                        "name", query.name().map(Like::escaped))
                .sortable("name", "lower(a.sort_name)", "text")
                .sortable("created", "a.created_at", "timestamptz")
                .page(jdbc, query.page(), AuthorStore::author);
    }

    /**
     * Which live author each key stands for; of several the first one made. Each key is looked up in the index of variants by
     * itself: asked for all at once ({@code &&}), every author is compared with every key.
     */
    Map<String, UUID> byKeys(Collection<String> keys) {
        var found = new HashMap<String, UUID>();
        jdbc.sql("""
                select name_keys[1] as key, id from author where deleted_at is null and name_keys[1] = any(:keys)
                union all
                select wanted.key, a.id from unnest(cast(:keys as text[])) as wanted (key)
                    join author a on a.name_keys @> array[wanted.key]
                where a.deleted_at is null and cardinality(a.name_keys) > 1
                """).param("keys", keys.toArray(String[]::new)).query(row -> {
            found.merge(row.getString("key"), Columns.id(row, "id"), AuthorStore::older);
        });
        return found;
    }

    /** Identifiers are compared as the database does, without signs. */
    private static UUID older(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) <= 0 ? one : other;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select id, name from author where deleted_at is null and id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(Columns.id(row, "id"), row.getString("name"));
                });
        return found;
    }

    void insert(Map<UUID, NewAuthor> authors, Instant now) {
        if (authors.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into author (id, name, sort_name, born, died, variants, names, name_keys, created_at, updated_at)
                select cast(id as uuid), name, sort_name, cast(born as integer), cast(died as integer),
                    cast(variants as text[]), lower(names), cast(name_keys as text[]), :now, :now
                from unnest(:id, :name, :sort_name, :born, :died, :variants, :names, :name_keys)
                    as fresh (id, name, sort_name, born, died, variants, names, name_keys)
                """)
                .params(columns(List.copyOf(authors.entrySet())))
                .param("now", Columns.at(now))
                .update();
    }

    private static Map<String, Object> columns(List<Map.Entry<UUID, NewAuthor>> authors) {
        return ColumnArrays.of(authors)
                .id("id", Map.Entry::getKey)
                .text("name", author -> author.getValue().name())
                .text("sort_name", author -> author.getValue().sortName())
                .optional("born", author -> author.getValue().born().map(String::valueOf))
                .optional("died", author -> author.getValue().died().map(String::valueOf))
                .texts("variants", author -> author.getValue().variants())
                .text("names", author -> String.join("\n", author.getValue().names()))
                .texts("name_keys", author -> author.getValue().keys())
                .parameters();
    }

    void update(UUID id, NewAuthor author, Instant now) {
        batches.update("""
                update author
                set name = :name, sort_name = :sort_name, born = :born, died = :died, variants = :variants,
                    names = lower(:names), name_keys = :name_keys, updated_at = :now, version = version + 1
                where id = :id
                """, row(id, author, now));
    }

    /** @param mergedInto who they turned out to be, where that is why they go */
    void delete(UUID id, Optional<UUID> mergedInto, Instant now) {
        jdbc.sql("""
                update author
                set deleted_at = :now, merged_into = cast(:merged_into as uuid), updated_at = :now, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("merged_into", mergedInto.map(UUID::toString).orElse(null))
                .param("now", Columns.at(now))
                .update();
    }

    /** Those who were merged into one who is now merged elsewhere go there too, so that one step always leads to the end. */
    void redirect(UUID from, UUID to) {
        jdbc.sql("update author set merged_into = :to where merged_into = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Brings back the deleted authors of a book that comes back. */
    void restoreContributors(UUID bookId) {
        jdbc.sql("""
                update author set deleted_at = null, version = version + 1
                where deleted_at is not null and merged_into is null
                  and id in (select author_id from book_contributor where book_id = :book_id)
                """).param("book_id", bookId).update();
    }

    /** How many books that are not deleted they have a part in. */
    int books(UUID id) {
        return jdbc.sql("""
                select count(distinct b.id) from book_contributor c join book b on b.id = c.book_id
                where c.author_id = :id and b.deleted_at is null
                """).param("id", id).query(Integer.class).single();
    }

    private static MapSqlParameterSource row(UUID id, NewAuthor author, Instant now) {
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("name", author.name())
                .addValue("sort_name", author.sortName())
                .addValue("born", author.born().orElse(null), java.sql.Types.INTEGER)
                .addValue("died", author.died().orElse(null), java.sql.Types.INTEGER)
                .addValue("variants", author.variants().toArray(String[]::new))
                .addValue("names", String.join("\n", author.names()))
                .addValue("name_keys", author.keys().toArray(String[]::new))
                .addValue("now", Columns.at(now));
    }

    private static Author author(ResultSet row, int number) throws SQLException {
        return new Author(
                Columns.id(row, "id"),
                row.getString("name"),
                row.getString("sort_name"),
                Optional.ofNullable(row.getObject("born", Integer.class)),
                Optional.ofNullable(row.getObject("died", Integer.class)),
                texts(row.getArray("variants")),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.optionalInstant(row, "deleted_at"),
                Columns.optionalId(row, "merged_into"),
                row.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
