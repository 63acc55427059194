package org.carrel.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.Remembered;
import org.carrel.platform.database.Columns;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.PageRequest;
import org.carrel.platform.listing.Like;
import org.carrel.platform.listing.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists of books, and how many there are. */
@Repository
public class BookListing {
    /** Up to here counting costs little, so every page counts. */
    private static final long FEW = 10_000;

    private static final PageRequest.Order BY_TITLE = new PageRequest.Order("title", false);

    private final JdbcClient jdbc;
    private final TransactionTemplate planned;
    private final Remembered<BookQuery, Long> totals;

    BookListing(JdbcClient jdbc, PlatformTransactionManager transactions, CatalogueProperties properties) {
        this.jdbc = jdbc;
        this.planned = new TransactionTemplate(transactions);
        this.planned.setReadOnly(true);
        this.totals = new Remembered<>(1_000, total -> 1, properties.countFor());
    }

    Page<Book> page(BookQuery query) {
        var listing = filtered(query)
                .sortable("title", "lower(b.title)", "text")
                .sortable("year", "coalesce(b.published_year, -32768)", "integer")
                .sortable("created", "b.created_at", "timestamptz")
                .sortable("updated", "b.updated_at", "timestamptz");
        return query.title().isPresent() || query.author().isPresent()
                ? planned.execute(transaction -> plannedAnew(query, listing))
                : page(query, listing);
    }

    /**
     * Books that an author had a part in, by title.
     *
     * @param cursor the {@code next} of the page before
     */
    public Page<Book> ofAuthor(UUID author, int limit, Optional<String> cursor) {
        return page(BookQuery.ofAuthor(author, new PageRequest(limit, 0, cursor, List.of(BY_TITLE))));
    }

    /** How rare a part of a name is decides how to look for it; a plan made once for all parts would be slow for many. */
    private Page<Book> plannedAnew(BookQuery query, Listing listing) {
        jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
        return page(query, listing);
    }

    private Page<Book> page(BookQuery query, Listing listing) {
        return listing.page(jdbc, query.page(), BookRows::book, () -> total(query, listing));
    }

    /** A book that was made here is counted at once. */
    @TransactionalEventListener(
            classes = {BookCreated.class, BookChanged.class, BookDeleted.class},
            phase = TransactionPhase.AFTER_COMPLETION,
            fallbackExecution = true)
    void countAnew() {
        totals.forgetAll();
    }

    private long total(BookQuery query, Listing listing) {
        var filters = query.filters();
        var total = totals.get(filters, () -> Optional.of(listing.count(jdbc))).orElseThrow();
        if (total <= FEW) {
            totals.forget(filters);
        }
        return total;
    }

    private static Listing filtered(BookQuery query) {
        return new Listing(BookRows.COLUMNS, "book b", "b.id")
                .where(query.deleted() ? "b.deleted_at is not null" : "b.deleted_at is null")
                .where(
                        "lower(b.title) like '%' || lower(cast(:title as text)) || '%'",
                        "title", query.title().map(Like::escaped))
                .where("""
                        b.id in (select c.book_id from book_contributor c join author a on a.id = c.author_id
                                 where a.deleted_at is null and a.names like '%' || lower(cast(:author as text)) || '%')""", "author", query.author().map(Like::escaped))
                .where(
                        "b.id in (select book_id from book_contributor where author_id = :author_id)",
                        "author_id",
                        query.authorId())
                .where("b.work_id = :work_id", "work_id", query.workId())
                .where("b.isbn = :isbn", "isbn", query.isbn().map(Isbn::digits))
                .where("b.language = :language", "language", query.language().map(Language::code))
                .where("b.published_year = :year", "year", query.year())
                .where("b.published_year >= :year_from", "year_from", query.yearFrom())
                .where("b.published_year <= :year_to", "year_to", query.yearTo())
                .where("b.subjects @> array[cast(:subject as text)]", "subject", query.subject())
                .where(
                        "b.format = :format",
                        "format",
                        query.format().map(f -> f.name().toLowerCase(Locale.ROOT)))
                .where(
                        "b.updated_at >= :updated_since",
                        "updated_since",
                        query.updatedSince().map(since -> Columns.at(since)));
    }
}
