package org.carrel.readinglist;

import static org.carrel.platform.database.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of entries; whoever writes them holds the row of the list ({@link ListStore#lock}). */
@Repository
class EntryStore {
    // A book that was deleted keeps its row, so its title stays. The version counts the book's changes too: they show.
    private static final String COLUMNS = """
            e.id, e.book_id, coalesce(b.title, e.title) as title, coalesce(e.year, b.published_year) as year,
            coalesce(e.author, (select a.name
                                from book_contributor c join author a on a.id = c.author_id
                                where c.book_id = e.book_id
                                order by c.position
                                limit 1)) as author,
            e.kind, e.status, e.rating, e.note, e.position, e.added_at, e.updated_at,
            e.version + coalesce(b.version, 0) as version""";
    private static final String FROM = "reading_list_entry e left join book b on b.id = e.book_id";
    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page<Entry> page(UUID list, EntryQuery query) {
        return new Listing(COLUMNS, FROM, "e.id")
                .where("e.list_id = :list", "list", list)
                .where("e.status = :status", "status", query.status().map(EntryStore::lower))
                .sortable("position", "e.position", "integer")
                .page(jdbc, query.page(), EntryStore::entry);
    }

    Optional<Entry> find(UUID list, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from " + FROM + " where e.list_id = :list and e.id = :id")
                .param("list", list)
                .param("id", id)
                .query(EntryStore::entry)
                .optional();
    }

    List<UUID> ids(UUID list) {
        return jdbc.sql("select id from reading_list_entry where list_id = :list order by position")
                .param("list", list)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean bookExists(UUID book) {
        return jdbc.sql("select exists (select from book where id = :book and deleted_at is null)")
                .param("book", book)
                .query(Boolean.class)
                .single();
    }

    boolean holdsBook(UUID list, UUID book) {
        return jdbc.sql("select exists (select from reading_list_entry where list_id = :list and book_id = :book)")
                .param("list", list)
                .param("book", book)
                .query(Boolean.class)
                .single();
    }

    void insert(UUID list, UUID id, Content content, int position, Instant now) {
        with(content, jdbc.sql("""
                insert into reading_list_entry (id, list_id, book_id, title, author, year, kind, status, rating, note,
                                                position, added_at, updated_at)
                values (:id, :list, :book, :title, :author, :year, :kind, :status, :rating, :note,
                        :position, :now, :now)
                """))
                .param("id", id)
                .param("list", list)
                .param("position", position)
                .param("now", at(now))
                .update();
    }

    void update(UUID id, Content content, int position, Instant now) {
        with(content, jdbc.sql("""
                update reading_list_entry
                set book_id = :book, title = :title, author = :author, year = :year, kind = :kind, status = :status,
                    rating = :rating, note = :note, position = :position, version = version + 1, updated_at = :now
                where id = :id
                """))
                .param("id", id)
                .param("position", position)
                .param("now", at(now))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from reading_list_entry where id = :id")
                .param("id", id)
                .update();
    }

    /** Moves those that stand from one place to another, both included, by so many places. */
    void shift(UUID list, int from, int to, int by) {
        jdbc.sql("""
                update reading_list_entry set position = position + :by, version = version + 1
                where list_id = :list and position between :from and :to
                """)
                .param("list", list)
                .param("from", from)
                .param("to", to)
                .param("by", by)
                .update();
    }

    void reorder(UUID list, List<UUID> order) {
        jdbc.sql("""
                update reading_list_entry e set position = o.position, version = e.version + 1
                from unnest(:order) with ordinality o (id, position)
                where e.list_id = :list and e.id = o.id and e.position <> o.position
                """)
                .param("list", list)
                .param("order", order.toArray(UUID[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec with(Content content, JdbcClient.StatementSpec statement) {
        return statement
                .param("book", content.bookId().orElse(null), Types.OTHER)
                .param("title", content.title().orElse(null), Types.VARCHAR)
                .param("author", content.author().orElse(null), Types.VARCHAR)
                .param("year", content.year().orElse(null), Types.INTEGER)
                .param("kind", lower(content.kind()))
                .param("status", lower(content.status()))
                .param("rating", content.rating().orElse(null), Types.SMALLINT)
                .param("note", content.note().orElse(null), Types.VARCHAR);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("book_id", UUID.class)),
                row.getString("title"),
                Optional.ofNullable(row.getString("author")),
                Optional.ofNullable(row.getObject("year", Integer.class)),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Progress.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("rating", Integer.class)),
                Optional.ofNullable(row.getString("note")),
                row.getInt("position"),
                Columns.instant(row, "added_at"),
                Columns.instant(row, "updated_at"),
                row.getInt("version"));
    }
}
