package org.carrel.circulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies as circulation sees them, and the locks that guard who has one. */
@Repository
class CopyStore {
    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a book that is in the catalogue, so that nobody else changes who has a copy of it; says whether there is one. */
    boolean lockBook(UUID bookId) {
        return jdbc.sql("select id from book where id = :book and deleted_at is null for no key update")
                .param("book", bookId)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** All copies of a book, oldest first. */
    List<CopyFacts> ofBook(UUID bookId) {
        return jdbc.sql(CopyRows.SELECT + " where c.book_id = :book order by c.acquired_on, c.id")
                .param("book", bookId)
                .query((row, n) -> CopyRows.copy(row).orElseThrow())
                .list();
    }

    Optional<CopyFacts> find(UUID copyId) {
        return jdbc.sql(CopyRows.SELECT + " where c.id = :copy")
                .param("copy", copyId)
                .query((row, n) -> CopyRows.copy(row).orElseThrow())
                .optional();
    }
}
