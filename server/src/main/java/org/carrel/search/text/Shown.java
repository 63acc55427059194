package org.carrel.search.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.search.index.IndexFields;

/** What the suggestion of a title shows, kept with its document so that nobody asks the database at every key. */
record Shown(UUID workId, UUID bookId, String title, Optional<String> author) {
    private static final char PART = '\u0003';
    private static final int IDS = 32;

    static BytesRef bytes(Book book) {
        var author = book.contributors().stream().findFirst().map(Contributor::name);
        var text = (book.title() + PART + author.orElse("")).getBytes(StandardCharsets.UTF_8);
        return new BytesRef(ByteBuffer.allocate(IDS + text.length)
                .put(IndexFields.bytes(book.workId()).bytes)
                .put(IndexFields.bytes(book.id()).bytes)
                .put(text)
                .array());
    }

    static Shown read(BytesRef bytes) {
        var text = new String(bytes.bytes, bytes.offset + IDS, bytes.length - IDS, StandardCharsets.UTF_8);
        var end = text.lastIndexOf(PART);
        return new Shown(
                IndexFields.id(bytes),
                IndexFields.id(new BytesRef(bytes.bytes, bytes.offset + IDS / 2, IDS / 2)),
                text.substring(0, end),
                Optional.of(text.substring(end + 1)).filter(author -> !author.isEmpty()));
    }
}
