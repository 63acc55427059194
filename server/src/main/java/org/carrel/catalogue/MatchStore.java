package org.carrel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what an import brings among the books that are there. */
@Repository
class MatchStore {
    private final JdbcClient jdbc;

    MatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rows all of one origin */
    Matches of(List<BookRow> rows) {
        var matches = new Matches();
        if (rows.isEmpty()) {
            return matches;
        }
        jdbc.sql("""
                select id, isbn, match_key, case when source = :source then source_id end as source_id
                from book
                where deleted_at is null
                  and (isbn = any(:isbns) or match_key = any(:keys) or (source = :source and source_id = any(:source_ids)))
                order by id
                """)
                .param("source", rows.getFirst().origin().source())
                .param(
                        "isbns",
                        texts(rows, row -> row.book().identifiers().isbn().map(Isbn::digits)))
                .param("keys", texts(rows, row -> Optional.of(row.matchKey())))
                .param("source_ids", texts(rows, row -> row.book().sourceId()))
                .query(row -> {
                    matches.add(
                            Columns.id(row, "id"),
                            Columns.optionalText(row, "isbn"),
                            Columns.optionalText(row, "source_id"),
                            row.getString("match_key"));
                });
        return matches;
    }

    private static String[] texts(List<BookRow> rows, Function<BookRow, Optional<String>> text) {
        return rows.stream().flatMap(row -> text.apply(row).stream()).toArray(String[]::new);
    }
}
