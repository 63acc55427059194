package org.carrel.readinglist;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which books stand in a reader's lists; for the reader alone. */
@Repository
public class ListedBooks {
    private final JdbcClient jdbc;

    ListedBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these books that stand in the owner's lists, list by list. */
    public List<ListedBook> of(UUID owner, Collection<UUID> books) {
        if (books.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select l.id as list_id, l.name, e.id, e.book_id
                from reading_list l join reading_list_entry e on e.list_id = l.id
                where l.owner_id = :owner and e.book_id = any(cast(:books as uuid[]))
                order by l.created_at, l.id, e.position
                """)
                .param("owner", owner)
                .param("books", books.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new ListedBook(
                        Columns.id(row, "list_id"),
                        row.getString("name"),
                        Columns.id(row, "id"),
                        Columns.id(row, "book_id")))
                .list();
    }
}
