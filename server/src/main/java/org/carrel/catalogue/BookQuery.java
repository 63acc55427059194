package org.carrel.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/**
 * Which books are wanted.
 *
 * @param title part of the title
 * @param author part of a contributor's name or of a variant of it
 * @param workId editions of that work
 * @param isbn in any spelling
 * @param subject one of the book's subjects, whole
 * @param updatedSince changed at that instant or later
 * @param deleted the deleted ones instead; for staff
 */
record BookQuery(
        Optional<String> title,
        Optional<String> author,
        Optional<UUID> authorId,
        Optional<UUID> workId,
        Optional<Isbn> isbn,
        Optional<Language> language,
        Optional<Integer> year,
        Optional<Integer> yearFrom,
        Optional<Integer> yearTo,
        Optional<String> subject,
        Optional<BookFormat> format,
        Optional<Instant> updatedSince,
        boolean deleted,
        PageRequest page) {
    static final List<String> SORTABLE = List.of("title", "year", "created", "updated");

    private static final PageRequest ANY_PAGE = new PageRequest(1, 0, Optional.empty(), List.of());

    static BookQuery ofAuthor(UUID author, PageRequest page) {
        return new BookQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(author),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                page);
    }

    /** Whose books are wanted is said by the address. */
    BookQuery of(UUID author) {
        return new BookQuery(
                title,
                this.author,
                Optional.of(author),
                workId,
                isbn,
                language,
                year,
                yearFrom,
                yearTo,
                subject,
                format,
                updatedSince,
                deleted,
                page);
    }

    /** What narrows the list, without the part of it that is wanted. */
    BookQuery filters() {
        return new BookQuery(
                title,
                author,
                authorId,
                workId,
                isbn,
                language,
                year,
                yearFrom,
                yearTo,
                subject,
                format,
                updatedSince,
                deleted,
                ANY_PAGE);
    }

    static BookQuery read(Fields in) {
        var title = in.text("title", 1_000).optional();
        var author = in.text("author", 300).optional();
        var authorId = in.id("authorId").optional();
        var workId = in.id("workId").optional();
        var isbn = in.text("isbn", 100).as(Isbn::parse).optional();
        var language = in.text("language", 35).as(Language::parse).optional();
        var year = in.whole("year", -3_000, 2_100).optional();
        var yearFrom = in.whole("yearFrom", -3_000, 2_100).optional();
        var yearTo = in.whole("yearTo", -3_000, 2_100).optional();
        var subject = in.text("subject", 200).optional();
        var format = in.oneOf("format", BookFormat.class).optional();
        var updatedSince = in.instant("updatedSince").optional();
        var deleted = in.flag("deleted").or(false);
        var page = PageRequest.read(in, SORTABLE, "title");
        in.done();
        return new BookQuery(
                title.get(),
                author.get(),
                authorId.get(),
                workId.get(),
                isbn.get(),
                language.get(),
                year.get(),
                yearFrom.get(),
                yearTo.get(),
                subject.get(),
                format.get(),
                updatedSince.get(),
                deleted.get(),
                page.get());
    }
}
