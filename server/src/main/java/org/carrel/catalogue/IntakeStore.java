package org.carrel.catalogue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carrel.platform.database.BulkPlans;
import org.carrel.platform.database.ColumnArrays;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes many books by one statement each deed. */
@Repository
class IntakeStore {
    private final JdbcClient jdbc;

    IntakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever follows in the transaction. */
    void goByIndexes() {
        BulkPlans.use(jdbc);
    }

    /** @return those that came in; one that somebody else just made, with the same ISBN or source's id, does not */
    Set<UUID> insert(List<BookRow> rows) {
        if (rows.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                insert into book (id, title, subtitle, language, physical_description, series, series_number, subjects,
                    summary, format, audience, cover_url, publisher, published_year, published_text, edition,
                    isbn, issn, lccn, oclc, control_number, other_isbns, alternative_titles, notes, links,
                    work_id, match_key, source_id, source, created_by, created_at, updated_at)
                select cast(id as uuid), title, subtitle, language, physical_description, series, series_number,
                    cast(subjects as text[]), summary, format, audience, cover_url, publisher,
                    cast(published_year as integer), published_text, edition, isbn, issn, lccn, oclc, control_number,
                    cast(other_isbns as text[]), cast(alternative_titles as text[]), cast(notes as text[]),
                    cast(links as text[]), cast(work_id as uuid), match_key, source_id, :source, :created_by, :now, :now
                from unnest(:id, :title, :subtitle, :language, :physical_description, :series, :series_number, :subjects,
                    :summary, :format, :audience, :cover_url, :publisher, :published_year, :published_text, :edition,
                    :isbn, :issn, :lccn, :oclc, :control_number, :other_isbns, :alternative_titles, :notes, :links,
                    :work_id, :match_key, :source_id) as fresh (id, title, subtitle, language, physical_description,
                    series, series_number, subjects, summary, format, audience, cover_url, publisher, published_year,
                    published_text, edition, isbn, issn, lccn, oclc, control_number, other_isbns, alternative_titles,
                    notes, links, work_id, match_key, source_id)
                on conflict do nothing
                returning id
                """)
                .params(columns(rows)
                        .optional("source_id", row -> row.book().sourceId())
                        .parameters())
                .param("source", rows.getFirst().origin().source())
                .param("created_by", rows.getFirst().origin().userId())
                .param("now", Columns.at(rows.getFirst().now()))
                .query((row, n) -> Columns.id(row, "id"))
                .list());
    }

    /** Everything but how they came in. */
    void update(List<BookRow> rows) {
        jdbc.sql("""
                update book b
                set title = x.title, subtitle = x.subtitle, language = x.language,
                    physical_description = x.physical_description, series = x.series, series_number = x.series_number,
                    subjects = cast(x.subjects as text[]), summary = x.summary, format = x.format, audience = x.audience,
                    cover_url = x.cover_url, publisher = x.publisher, published_year = cast(x.published_year as integer),
                    published_text = x.published_text, edition = x.edition, isbn = x.isbn, issn = x.issn, lccn = x.lccn,
                    oclc = x.oclc, control_number = x.control_number, other_isbns = cast(x.other_isbns as text[]),
                    alternative_titles = cast(x.alternative_titles as text[]), notes = cast(x.notes as text[]),
                    links = cast(x.links as text[]), match_key = x.match_key, updated_at = :now, version = b.version + 1,
                    work_id = case when b.work_is_set then b.work_id else cast(x.work_id as uuid) end
                from unnest(:id, :title, :subtitle, :language, :physical_description, :series, :series_number, :subjects,
                    :summary, :format, :audience, :cover_url, :publisher, :published_year, :published_text, :edition,
                    :isbn, :issn, :lccn, :oclc, :control_number, :other_isbns, :alternative_titles, :notes, :links,
                    :work_id, :match_key) as x (id, title, subtitle, language, physical_description, series,
                    series_number, subjects, summary, format, audience, cover_url, publisher, published_year,
                    published_text, edition, isbn, issn, lccn, oclc, control_number, other_isbns, alternative_titles,
                    notes, links, work_id, match_key)
                where b.id = cast(x.id as uuid)
                """)
                .params(columns(rows).parameters())
                .param("now", Columns.at(rows.getFirst().now()))
                .update();
    }

    /** Locks the rows in the order of their ids, as everyone who locks several does. */
    void lock(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("select 1 from book where id = any(cast(:ids as uuid[])) order by id for no key update")
                .param("ids", BookStore.texts(ids))
                .query(row -> {});
    }

    /**
     * Keeps the newest record of each book, at the version that the book has now.
     *
     * @param whole whether the book is as the record tells it; of others the record is kept, but nobody takes it for the book
     */
    void keep(Map<UUID, SourceRecord> records, boolean whole) {
        if (records.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into source_record (book_id, kind, content, book_version)
                select b.id, r.kind, r.content, case when :whole then b.version else 0 end
                from unnest(cast(:id as uuid[]), :kind, :content) as r (id, kind, content) join book b on b.id = r.id
                on conflict (book_id) do update
                set kind = excluded.kind, content = excluded.content, book_version = excluded.book_version
                """)
                .params(ColumnArrays.of(List.copyOf(records.entrySet()))
                        .id("id", Map.Entry::getKey)
                        .text("kind", entry -> lower(entry.getValue().kind()))
                        .bytes("content", entry -> entry.getValue().content())
                        .parameters())
                .param("whole", whole)
                .update();
    }

    private static ColumnArrays<BookRow> columns(List<BookRow> rows) {
        var arrays = ColumnArrays.of(rows)
                .id("id", BookRow::id)
                .id("work_id", BookRow::workId)
                .text("match_key", BookRow::matchKey);
        describe(arrays);
        publication(arrays);
        identifiers(arrays);
        return arrays.texts(
                        "alternative_titles", row -> row.book().particulars().alternativeTitles())
                .texts("notes", row -> row.book().particulars().notes())
                .texts("links", row -> row.book().particulars().links());
    }

    private static void describe(ColumnArrays<BookRow> arrays) {
        arrays.text("title", row -> description(row).title())
                .optional("subtitle", row -> description(row).subtitle())
                .optional("language", row -> description(row).language().map(Language::code))
                .optional("physical_description", row -> description(row).physicalDescription())
                .optional("series", row -> description(row).series())
                .optional("series_number", row -> description(row).seriesNumber())
                .texts("subjects", row -> description(row).subjects())
                .optional("summary", row -> description(row).summary())
                .text("format", row -> lower(description(row).format()))
                .optional("audience", row -> description(row).audience().map(IntakeStore::lower))
                .optional("cover_url", row -> description(row).coverUrl());
    }

    private static void publication(ColumnArrays<BookRow> arrays) {
        arrays.optional("publisher", row -> row.book().publication().publisher())
                .optional(
                        "published_year",
                        row -> row.book().publication().publishedYear().map(String::valueOf))
                .optional("published_text", row -> row.book().publication().publishedText())
                .optional("edition", row -> row.book().publication().edition());
    }

    private static void identifiers(ColumnArrays<BookRow> arrays) {
        arrays.optional("isbn", row -> row.book().identifiers().isbn().map(Isbn::digits))
                .texts(
                        "other_isbns",
                        row -> row.book().identifiers().otherIsbns().stream()
                                .map(Isbn::digits)
                                .toList())
                .optional("issn", row -> row.book().identifiers().issn().map(Issn::text))
                .optional("lccn", row -> row.book().identifiers().lccn())
                .optional("oclc", row -> row.book().identifiers().oclc())
                .optional("control_number", row -> row.book().identifiers().controlNumber());
    }

    private static Description description(BookRow row) {
        return row.book().description();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
