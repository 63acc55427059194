package org.carrel.catalogue;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.database.Columns;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BookStore {
    private static final String INSERT = """
            insert into book (id, title, subtitle, language, physical_description, series, series_number, subjects, summary,
                format, audience, cover_url, publisher, published_year, published_text, edition,
                isbn, issn, lccn, oclc, control_number, other_isbns, alternative_titles, notes, links,
                work_id, source, source_id, match_key, created_by, created_at, updated_at)
            values (:id, :title, :subtitle, :language, :physical_description, :series, :series_number, :subjects, :summary,
                :format, :audience, :cover_url, :publisher, :published_year, :published_text, :edition,
                :isbn, :issn, :lccn, :oclc, :control_number, :other_isbns, :alternative_titles, :notes, :links,
                :work_id, :source, :source_id, :match_key, :created_by, :now, :now)
            """;
    /**
     * Deleted books are left out at the end: a database that has gathered no statistics yet would go through all that are not
     * deleted, for an index has those alone.
     */
    static final String OF_WORKS = "select * from (select " + BookRows.COLUMNS
            + " from book b where b.work_id = any(cast(:works as uuid[])) offset 0) b"
            + " where deleted_at is null order by work_id, id";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    BookStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Deleted ones too. */
    Optional<Book> find(UUID id) {
        return jdbc.sql("select " + BookRows.COLUMNS + " from book b where b.id = :id")
                .param("id", id)
                .query(BookRows::book)
                .optional();
    }

    /** Those among them that are not deleted. */
    List<Book> findAll(Collection<UUID> ids) {
        return jdbc.sql("select " + BookRows.COLUMNS
                        + " from book b where b.deleted_at is null and b.id = any(cast(:ids as uuid[]))")
                .param("ids", texts(ids))
                .query(BookRows::book)
                .list();
    }

    /** A stretch of the catalogue, the oldest entries first. */
    List<Book> oldest(int offset, int limit) {
        return jdbc.sql(
                        "select " + BookRows.COLUMNS
                                + " from book b where b.deleted_at is null order by b.created_at, b.id offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(BookRows::book)
                .list();
    }

    /** Those of these works that are not deleted, the editions of a work one after another. */
    List<Book> ofWorks(Collection<UUID> workIds) {
        return jdbc.sql(OF_WORKS)
                .param("works", texts(workIds))
                .query(BookRows::book)
                .list();
    }

    /** Works that have editions, in the order of their ids. */
    List<UUID> worksAfter(UUID workId, int limit) {
        return jdbc.sql("""
                select work_id from book where deleted_at is null and work_id > :after
                group by work_id order by work_id limit :limit
                """)
                .param("after", workId)
                .param("limit", limit)
                .query((row, n) -> Columns.id(row, "work_id"))
                .list();
    }

    boolean exists(UUID id) {
        return jdbc.sql("select exists (select from book where id = :id and deleted_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Locks the row, deleted or not, against everyone who changes it or who has a copy of it. */
    boolean lock(UUID id) {
        return jdbc.sql("select 1 from book where id = :id for no key update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Locks the row against new references, too; for deleting. */
    boolean lockForDeletion(UUID id) {
        return jdbc.sql("select 1 from book where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<UUID> byIsbn(Isbn isbn) {
        return jdbc.sql("select id from book where isbn = :isbn and deleted_at is null")
                .param("isbn", isbn.digits())
                .query(UUID.class)
                .optional();
    }

    void insert(BookRow row) {
        batches.update(INSERT, parameters(row));
    }

    /** Everything but how it came in. */
    void update(BookRow row) {
        batches.update("""
                update book
                set title = :title, subtitle = :subtitle, language = :language,
                    physical_description = :physical_description, series = :series, series_number = :series_number,
                    subjects = :subjects, summary = :summary, format = :format, audience = :audience, cover_url = :cover_url,
                    publisher = :publisher, published_year = :published_year, published_text = :published_text,
                    edition = :edition, isbn = :isbn, issn = :issn, lccn = :lccn, oclc = :oclc,
                    control_number = :control_number, other_isbns = :other_isbns, alternative_titles = :alternative_titles,
                    notes = :notes, links = :links,
                    work_id = case when work_is_set then work_id else :work_id end, match_key = :match_key, updated_at = :now, version = version + 1
                where id = :id
                """, parameters(row));
    }

    void markDeleted(UUID id, Instant now) {
        jdbc.sql("update book set deleted_at = :now, updated_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", Columns.at(now))
                .update();
    }

    void restore(UUID id, Instant now) {
        jdbc.sql("update book set deleted_at = null, updated_at = :now, version = version + 1 where id = :id")
                .param("id", id)
                .param("now", Columns.at(now))
                .update();
    }

    /** What books of an author show has changed. Locks in the order of the ids, as everyone who locks several does. */
    List<UUID> touchBooksOf(UUID authorId, Instant now) {
        return jdbc.sql("""
                with touched as (
                    select id from book where id in (select book_id from book_contributor where author_id = :author_id)
                    order by id for no key update
                )
                update book b set updated_at = :now, version = version + 1 from touched t where b.id = t.id
                returning b.id
                """)
                .param("author_id", authorId)
                .param("now", Columns.at(now))
                .query((row, n) -> Columns.id(row, "id"))
                .list();
    }

    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static MapSqlParameterSource parameters(BookRow row) {
        var parameters = new MapSqlParameterSource()
                .addValue("id", row.id())
                .addValue("source", row.origin().source())
                .addValue("match_key", row.matchKey())
                .addValue("work_id", row.workId())
                .addValue("created_by", row.origin().userId())
                .addValue("now", Columns.at(row.now()));
        text(parameters, "source_id", row.book().sourceId());
        describe(parameters, row.book().description());
        publication(parameters, row.book().publication());
        identifiers(parameters, row.book().identifiers());
        particulars(parameters, row.book().particulars());
        return parameters;
    }

    private static void describe(MapSqlParameterSource parameters, Description d) {
        parameters
                .addValue("title", d.title())
                .addValue("subjects", d.subjects().toArray(String[]::new))
                .addValue("format", d.format().name().toLowerCase(Locale.ROOT));
        text(parameters, "subtitle", d.subtitle());
        text(parameters, "language", d.language().map(Language::code));
        text(parameters, "physical_description", d.physicalDescription());
        text(parameters, "series", d.series());
        text(parameters, "series_number", d.seriesNumber());
        text(parameters, "summary", d.summary());
        text(parameters, "audience", d.audience().map(a -> a.name().toLowerCase(Locale.ROOT)));
        text(parameters, "cover_url", d.coverUrl());
    }

    private static void publication(MapSqlParameterSource parameters, Publication p) {
        text(parameters, "publisher", p.publisher());
        parameters.addValue("published_year", p.publishedYear().orElse(null), Types.INTEGER);
        text(parameters, "published_text", p.publishedText());
        text(parameters, "edition", p.edition());
    }

    private static void identifiers(MapSqlParameterSource parameters, Identifiers i) {
        text(parameters, "isbn", i.isbn().map(Isbn::digits));
        parameters.addValue(
                "other_isbns", i.otherIsbns().stream().map(Isbn::digits).toArray(String[]::new));
        text(parameters, "issn", i.issn().map(Issn::text));
        text(parameters, "lccn", i.lccn());
        text(parameters, "oclc", i.oclc());
        text(parameters, "control_number", i.controlNumber());
    }

    private static void particulars(MapSqlParameterSource parameters, Particulars p) {
        parameters
                .addValue("alternative_titles", p.alternativeTitles().toArray(String[]::new))
                .addValue("notes", p.notes().toArray(String[]::new))
                .addValue("links", p.links().toArray(String[]::new));
    }

    private static void text(MapSqlParameterSource parameters, String name, Optional<String> value) {
        parameters.addValue(name, value.orElse(null), Types.VARCHAR);
    }
}
