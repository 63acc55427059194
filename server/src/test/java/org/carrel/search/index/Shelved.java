package org.carrel.search.index;

import java.util.List;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.carrel.testing.TestDatabase;

/** Books and copies as rows, quickly. */
final class Shelved {
    private Shelved() {}

    /** @return their ids */
    static List<UUID> books(int count) {
        return TestDatabase.jdbc()
                .sql("""
                insert into book (id, title, match_key, created_at, updated_at)
                select gen_random_uuid(), 'Book ' || n, 'book', now(), now() from generate_series(1, :count) n
                returning id
                """)
                .param("count", count)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    /** As an import of very many does it. */
    static List<UUID> inBulk(int count) {
        return bulkWork("""
                with bulk as materialized (select set_config('carrel.bulk', 'on', true) as lane)
                insert into book (id, title, match_key, created_at, updated_at)
                select gen_random_uuid(), 'Book ' || n, 'book', now(), now() from bulk, generate_series(1, :count) n
                where lane = 'on' returning id
                """, count);
    }

    /** All books become editions of one work. */
    static void joinedInBulk() {
        bulkWork("""
                with bulk as materialized (select set_config('carrel.bulk', 'on', true) as lane)
                update book set work_id = (select work_id from book order by id limit 1), version = version + 1
                from bulk where lane = 'on' and :count > 0 returning id
                """, 1);
    }

    private static List<UUID> bulkWork(String sql, int count) {
        return TestDatabase.jdbc()
                .sql(sql)
                .param("count", count)
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    /** Some come, some change, some move to another's work, some go, some come back. */
    static void mixUp() {
        books(3);
        var jdbc = TestDatabase.jdbc();
        jdbc.sql(
                        "update book set title = title || '!', version = version + 1 where id in (select id from book order by random() limit 5)")
                .update();
        jdbc.sql("""
                update book set work_id = (select work_id from book order by random() limit 1), version = version + 1
                where id in (select id from book order by random() limit 5)
                """).update();
        jdbc.sql("""
                update book set deleted_at = case when deleted_at is null then now() end, version = version + 1
                where id in (select id from book order by random() limit 5)
                """).update();
    }

    static UUID copyOf(UUID book) {
        return TestDatabase.jdbc()
                .sql("""
                insert into copy (id, barcode, book_id, branch_id, acquired_on, created_at, updated_at)
                values (gen_random_uuid(), 'B' || nextval('copy_number'), :book, '00000000-0000-7000-8000-0000000000b1',
                    current_date, now(), now())
                returning id
                """)
                .param("book", book)
                .query((row, n) -> Columns.id(row, "id"))
                .single();
    }
}
