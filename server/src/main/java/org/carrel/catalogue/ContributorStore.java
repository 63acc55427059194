package org.carrel.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had a part in which book; positions count from one without gaps. */
@Repository
class ContributorStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ContributorStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** For books that have none yet. */
    void insert(Map<UUID, List<Part>> parts) {
        var rows = new ArrayList<SqlParameterSource>();
        parts.forEach((book, those) -> {
            var position = 1;
            for (var part : new LinkedHashSet<>(those)) {
                rows.add(new MapSqlParameterSource()
                        .addValue("book_id", book)
                        .addValue("position", position++)
                        .addValue("author_id", part.authorId())
                        .addValue("role", part.role().name().toLowerCase(Locale.ROOT)));
            }
        });
        batches.batchUpdate("""
                insert into book_contributor (book_id, position, author_id, role)
                values (:book_id, :position, :author_id, :role)
                """, rows.toArray(SqlParameterSource[]::new));
    }

    void replace(UUID bookId, List<Part> parts) {
        jdbc.sql("delete from book_contributor where book_id = :book_id")
                .param("book_id", bookId)
                .update();
        insert(Map.of(bookId, parts));
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
