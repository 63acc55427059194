package org.carrel.holding;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies counted by their facts; which status these facts make is not for SQL to say. */
@Repository
class StockStore {
    private final JdbcClient jdbc;

    StockStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So many copies of the same facts at the same branch. */
    record Group(UUID branchId, String branchName, CopyFacts facts, int count) {}

    /** The oldest branch first. Of a deleted book there are none. */
    List<Group> groups(UUID bookId) {
        return jdbc.sql("""
                select b.id as branch_id, b.name as branch_name, f.*, count(*) as count
                from copy c
                join book on book.id = c.book_id and book.deleted_at is null
                join branch b on b.id = c.branch_id
                """ + "cross join lateral (select " + CopyFacts.COLUMNS + ") f" + """

                where c.book_id = :book_id
                group by b.id, f.on_loan, f.on_hold_shelf, f.withdrawn, f.lost, f.missing, f.damaged, f.reference_only
                order by b.created_at, b.id
                """)
                .param("book_id", bookId)
                .query((row, n) -> new Group(
                        Columns.id(row, "branch_id"),
                        row.getString("branch_name"),
                        CopyFacts.of(row),
                        row.getInt("count")))
                .list();
    }

    /** So many copies of a book, of the same facts at the same branch. */
    record BookGroup(UUID bookId, UUID branchId, String branchCode, CopyFacts facts, int count) {}

    /** The copies of many books, withdrawn ones too. */
    List<BookGroup> groups(Collection<UUID> bookIds) {
        return jdbc.sql("""
                select c.book_id, b.id as branch_id, b.code as branch_code, f.*, count(*) as count
                from copy c join branch b on b.id = c.branch_id
                """ + "cross join lateral (select " + CopyFacts.COLUMNS + ") f" + """

                where c.book_id = any(cast(:books as uuid[]))
                group by c.book_id, b.id, f.on_loan, f.on_hold_shelf, f.withdrawn, f.lost, f.missing, f.damaged, f.reference_only
                order by c.book_id, b.created_at, b.id
                """)
                .param("books", bookIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new BookGroup(
                        Columns.id(row, "book_id"),
                        Columns.id(row, "branch_id"),
                        row.getString("branch_code"),
                        CopyFacts.of(row),
                        row.getInt("count")))
                .list();
    }
}
