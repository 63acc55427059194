package org.carrel.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A book as one row: its contributors come along, four texts each, so that every read is one statement. */
final class BookRows {
    static final String COLUMNS = """
            b.id, b.title, b.subtitle, b.language, b.physical_description, b.series, b.series_number, b.subjects, b.summary,
            b.format, b.audience, b.cover_url, b.publisher, b.published_year, b.published_text, b.edition,
            b.isbn, b.issn, b.lccn, b.oclc, b.control_number, b.source, b.created_at, b.updated_at, b.deleted_at, b.version,
            (select array_agg(array[a.id::text, a.name, a.sort_name, c.role] order by c.position)
             from book_contributor c join author a on a.id = c.author_id
             where c.book_id = b.id) as contributors""";

    private BookRows() {}

    static Book book(ResultSet row, int number) throws SQLException {
        return new Book(
                row.getObject("id", UUID.class),
                description(row),
                contributors(row),
                publication(row),
                identifiers(row),
                row.getString("source"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "updated_at").orElseThrow(),
                instant(row, "deleted_at"),
                row.getInt("version"));
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("title"),
                text(row, "subtitle"),
                text(row, "language").map(Language::new),
                text(row, "physical_description"),
                text(row, "series"),
                text(row, "series_number"),
                List.of((String[]) row.getArray("subjects").getArray()),
                text(row, "summary"),
                constant(BookFormat.class, row.getString("format")),
                text(row, "audience").map(audience -> constant(Audience.class, audience)),
                text(row, "cover_url"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                text(row, "publisher"),
                Optional.ofNullable(row.getObject("published_year", Integer.class)),
                text(row, "published_text"),
                text(row, "edition"));
    }

    private static Identifiers identifiers(ResultSet row) throws SQLException {
        return new Identifiers(
                text(row, "isbn").map(Isbn::new),
                text(row, "issn").map(Issn::new),
                text(row, "lccn"),
                text(row, "oclc"),
                text(row, "control_number"));
    }

    private static List<Contributor> contributors(ResultSet row) throws SQLException {
        var array = row.getArray("contributors");
        if (array == null) {
            return List.of();
        }
        var contributors = new ArrayList<Contributor>();
        for (var fields : (String[][]) array.getArray()) {
            contributors.add(new Contributor(
                    UUID.fromString(fields[0]), fields[1], fields[2], constant(ContributorRole.class, fields[3])));
        }
        return List.copyOf(contributors);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
