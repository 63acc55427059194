package org.carrel.readinglist;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;

/**
 * What the owner says about one title: a book of the catalogue, or a title in their own words.
 *
 * @param title absent for a book of the catalogue, which says its own
 * @param rating 1 to 5
 * @param position from 1; one past the end, or absent for a new entry, is the end
 */
@Schema(name = "ListEntryContent")
record Content(
        Optional<UUID> bookId,
        Optional<String> title,
        Optional<String> author,
        Optional<Integer> year,
        Kind kind,
        Progress status,
        Optional<Integer> rating,
        Optional<String> note,
        Optional<Integer> position) {

    static Content read(Fields in) {
        var book = in.id("bookId").optional();
        var title = in.text("title", 500).optional();
        var author = in.text("author", 200).optional();
        var year = in.whole("year", -3000, 2100).optional();
        var kind = in.oneOf("kind", Kind.class).or(Kind.BOOK);
        var status = in.oneOf("status", Progress.class).or(Progress.WANT);
        var rating = in.whole("rating", 1, 5).optional();
        var note = in.passage("note", 4_000).optional();
        var position = in.whole("position", 1, ReadingList.MOST_ENTRIES).optional();
        var content = new Content(
                book.get(),
                title.get(),
                author.get(),
                year.get(),
                kind.get(),
                status.get(),
                rating.get(),
                note.get(),
                position.get());
        content.checkSubject(in.ignoring("id", "addedAt", "updatedAt"));
        in.done();
        return content;
    }

    private void checkSubject(Fields in) {
        if (bookId.isEmpty() && title.isEmpty()) {
            in.report("title", "required", "Give either bookId or title.");
        }
        if (bookId.isPresent()) {
            title.ifPresent(t -> in.report("title", "with_book", SAYS_ITS_OWN));
            author.ifPresent(a -> in.report("author", "with_book", SAYS_ITS_OWN));
            year.ifPresent(y -> in.report("year", "with_book", SAYS_ITS_OWN));
            if (kind != Kind.BOOK) {
                in.report("kind", "with_book", "A book of the catalogue is a book.");
            }
        }
    }

    private static final String SAYS_ITS_OWN = "Not beside bookId: a book of the catalogue says its own.";
}
