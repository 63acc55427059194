package org.carrel.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;

/** A book as one row: its contributors come along, four texts each, so that every read is one statement. */
final class BookRows {
    static final String COLUMNS = """
            b.id, b.title, b.subtitle, b.language, b.physical_description, b.series, b.series_number, b.subjects, b.summary,
            b.format, b.audience, b.cover_url, b.publisher, b.published_year, b.published_text, b.edition,
            b.isbn, b.issn, b.lccn, b.oclc, b.control_number, b.other_isbns,
            b.alternative_titles, b.notes, b.links, b.work_id, b.cover_hash, b.source, b.created_at, b.updated_at, b.deleted_at, b.version,
            (select array_agg(array[a.id::text, a.name, a.sort_name, c.role] order by c.position)
             from book_contributor c join author a on a.id = c.author_id
             where c.book_id = b.id) as contributors""";

    private BookRows() {}

    static Book book(ResultSet row, int number) throws SQLException {
        return new Book(
                Columns.id(row, "id"),
                description(row),
                contributors(row),
                publication(row),
                identifiers(row),
                new Particulars(texts(row, "alternative_titles"), texts(row, "notes"), texts(row, "links")),
                Columns.id(row, "work_id"),
                Columns.optionalText(row, "cover_hash").map(BookCover::of),
                row.getString("source"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.optionalInstant(row, "deleted_at"),
                row.getInt("version"));
    }

    private static Description description(ResultSet row) throws SQLException {
        return new Description(
                row.getString("title"),
                Columns.optionalText(row, "subtitle"),
                Columns.optionalText(row, "language").map(Language::new),
                Columns.optionalText(row, "physical_description"),
                Columns.optionalText(row, "series"),
                Columns.optionalText(row, "series_number"),
                texts(row, "subjects"),
                Columns.optionalText(row, "summary"),
                constant(BookFormat.class, row.getString("format")),
                Columns.optionalText(row, "audience").map(audience -> constant(Audience.class, audience)),
                Columns.optionalText(row, "cover_url"));
    }

    private static Publication publication(ResultSet row) throws SQLException {
        return new Publication(
                Columns.optionalText(row, "publisher"),
                Optional.ofNullable(row.getObject("published_year", Integer.class)),
                Columns.optionalText(row, "published_text"),
                Columns.optionalText(row, "edition"));
    }

    private static Identifiers identifiers(ResultSet row) throws SQLException {
        return new Identifiers(
                Columns.optionalText(row, "isbn").map(Isbn::new),
                texts(row, "other_isbns").stream().map(Isbn::new).toList(),
                Columns.optionalText(row, "issn").map(Issn::new),
                Columns.optionalText(row, "lccn"),
                Columns.optionalText(row, "oclc"),
                Columns.optionalText(row, "control_number"));
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

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
    }
}
