package org.carrel.bench.relevance;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own full text search over the same books, as one would set it up with care: weights by field, marks folded,
 * English stems beside the plain words, cover density ranking.
 */
final class FullText implements Engine {
    private final Connection database;
    private final boolean any;

    /** @param any whether one word of the query is enough */
    FullText(Connection database, boolean any) {
        this.database = database;
        this.any = any;
    }

    static void index(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("drop table if exists bench_text");
            statement.execute("""
                    create table bench_text as
                    select b.work_id,
                           setweight(to_tsvector('english', t.title), 'A') || setweight(to_tsvector('simple', t.title), 'A')
                           || setweight(to_tsvector('simple', t.names), 'B')
                           || setweight(to_tsvector('english', t.about), 'C')
                           || setweight(to_tsvector('english', t.summary), 'D') as words
                    from book b cross join lateral (
                        select regexp_replace(normalize(concat_ws(' ', b.title, b.subtitle, array_to_string(b.alternative_titles, ' ')), NFKD), '[\u0300-\u036f]', '', 'g') as title,
                               regexp_replace(normalize(coalesce((select string_agg(a.name, ' ') from book_contributor c
                                   join author a on a.id = c.author_id where c.book_id = b.id), ''), NFKD), '[\u0300-\u036f]', '', 'g') as names,
                               concat_ws(' ', b.series, array_to_string(b.subjects, ' '), b.isbn) as about,
                               coalesce(b.summary, '') as summary) t
                    where b.deleted_at is null
                    """);
            statement.execute("create index on bench_text using gin (words)");
        }
    }

    @Override
    public String name() {
        return any ? "PostgreSQL full text, any word" : "PostgreSQL full text, all words";
    }

    @Override
    public List<String> search(String query) throws SQLException {
        var read = """
                regexp_replace(normalize(cast(? as text), NFKD), '[\u0300-\u036f]', '', 'g')""";
        var asked = "(websearch_to_tsquery('english', " + read + ") || websearch_to_tsquery('simple', " + read + "))";
        var wanted = any ? "cast(replace(cast(" + asked + " as text), '&', '|') as tsquery)" : asked;
        try (var statement = database.prepareStatement("""
                with q as (select %s as wanted)
                select work_id from bench_text, q where words @@ q.wanted
                order by ts_rank_cd(words, q.wanted, 1) desc, work_id limit 50
                """.formatted(wanted))) {
            statement.setString(1, query);
            statement.setString(2, query);
            var works = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    works.add(rows.getString(1));
                }
            }
            return works;
        }
    }
}
