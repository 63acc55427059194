package org.carrel.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what an import brings among the books that are there. */
@Repository
class MatchStore {
    private static final String COLUMNS = """

            select id, format, isbn, other_isbns, match_key, control_number, oclc,
                case when source = :source then source_id end as source_id
            from book""";
    private static final String SELECT = COLUMNS + " where deleted_at is null and";
    private static final String WHERE_ISBN = SELECT + " isbn = any(:isbns) ";
    // One by one: asked for all at once (&&), every book that has any is compared with every number.
    private static final String WHERE_OTHER_ISBN = COLUMNS + """
            , unnest(cast(:main_isbns as text[])) as wanted (number)
            where deleted_at is null and other_isbns <> '{}' and other_isbns @> array[wanted.number]
            """;
    private static final String WHERE_SOURCE_ID = SELECT + " source = :source and source_id = any(:source_ids) ";
    private static final String WHERE_CONTROL_NUMBER = SELECT + " control_number = any(:control_numbers) ";
    private static final String WHERE_OCLC = SELECT + " oclc = any(:oclcs) ";
    private static final String WHERE_KEY = SELECT + " match_key = any(:keys) ";
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
        var wanted = rows.stream().map(MatchCandidate::of).toList();
        // Each by its own index: put together with "or", the planner would rather read the whole table.
        jdbc
                .sql(WHERE_ISBN + "union all" + WHERE_OTHER_ISBN + "union all" + WHERE_SOURCE_ID + "union all"
                        + WHERE_CONTROL_NUMBER + "union all" + WHERE_OCLC + "union all" + WHERE_KEY)
                .param("source", rows.getFirst().origin().source())
                .param("isbns", texts(wanted, row -> Stream.concat(row.isbn().stream(), row.otherIsbns().stream())))
                .param("main_isbns", texts(wanted, row -> row.isbn().stream()))
                .param("source_ids", texts(wanted, row -> row.sourceId().stream()))
                .param("control_numbers", texts(wanted, row -> row.controlNumber().stream()))
                .param("oclcs", texts(wanted, row -> row.oclc().stream()))
                .param("keys", texts(wanted, row -> Stream.of(row.key())))
                .query((row, n) -> candidate(row))
                .list()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(book -> book.id().toString()))
                .forEach(matches::add);
        return matches;
    }

    private static MatchCandidate candidate(ResultSet row) throws SQLException {
        return new MatchCandidate(
                Columns.id(row, "id"),
                BookFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                Columns.optionalText(row, "isbn"),
                List.of((String[]) row.getArray("other_isbns").getArray()),
                Columns.optionalText(row, "source_id"),
                Columns.optionalText(row, "control_number"),
                Columns.optionalText(row, "oclc"),
                row.getString("match_key"));
    }

    private static String[] texts(List<MatchCandidate> rows, Function<MatchCandidate, Stream<String>> texts) {
        return rows.stream().flatMap(texts).distinct().toArray(String[]::new);
    }
}
