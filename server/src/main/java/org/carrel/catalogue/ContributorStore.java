package org.carrel.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carrel.platform.database.ColumnArrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had a part in which book; positions count from one without gaps. */
@Repository
class ContributorStore {
    private final JdbcClient jdbc;

    ContributorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID bookId, int position, Part part) {}

    /** For books that have none yet. */
    void insert(Map<UUID, List<Part>> parts) {
        var rows = new ArrayList<Row>();
        parts.forEach((book, those) -> {
            var position = 1;
            for (var part : new LinkedHashSet<>(those)) {
                rows.add(new Row(book, position++, part));
            }
        });
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into book_contributor (book_id, position, author_id, role)
                select * from unnest(cast(:book_id as uuid[]), :position, cast(:author_id as uuid[]), :role)
                """)
                .params(ColumnArrays.of(rows)
                        .id("book_id", Row::bookId)
                        .number("position", Row::position)
                        .id("author_id", row -> row.part().authorId())
                        .text("role", row -> row.part().role().name().toLowerCase(Locale.ROOT))
                        .parameters())
                .update();
    }

    void replace(Map<UUID, List<Part>> parts) {
        jdbc.sql("delete from book_contributor where book_id = any(cast(:book_ids as uuid[]))")
                .param("book_ids", BookStore.texts(parts.keySet()))
                .update();
        insert(parts);
    }

    /**
     * Gives every part of {@code from} to {@code to}. Where both had the same part in a book the later mention goes, and
     * those behind it move up.
     */
    void move(UUID from, UUID to) {
        jdbc.sql("""
                with was as (
                    delete from book_contributor
                    where book_id in (select book_id from book_contributor where author_id = :from)
                    returning book_id, position, case when author_id = :from then :to else author_id end as author_id, role
                ), kept as (
                    select book_id, min(position) as position, author_id, role
                    from was group by book_id, author_id, role
                )
                insert into book_contributor (book_id, position, author_id, role)
                select book_id, row_number() over (partition by book_id order by position), author_id, role from kept
                """).param("from", from).param("to", to).update();
    }
}
