package org.carrel.search.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.search.index.IndexFields;

/** What suggestions show of an edition, kept with its document so that nobody asks the database at every key. */
record Shown(UUID workId, UUID bookId, String title, List<String> names, List<String> subjects) {
    private static final String VALUE = "\u0002";
    private static final String PART = "\u0003";
    private static final int IDS = 32;
    private static final int MOST = 20;

    static BytesRef bytes(Book book) {
        var names =
                book.contributors().stream().limit(MOST).map(Contributor::name).toList();
        var subjects = book.description().subjects().stream().limit(MOST).toList();
        var text = (book.title() + PART + String.join(VALUE, names) + PART + String.join(VALUE, subjects))
                .getBytes(StandardCharsets.UTF_8);
        return new BytesRef(ByteBuffer.allocate(IDS + text.length)
                .put(IndexFields.bytes(book.workId()).bytes)
                .put(IndexFields.bytes(book.id()).bytes)
                .put(text)
                .array());
    }

    static Shown read(BytesRef bytes) {
        var text = new String(bytes.bytes, bytes.offset + IDS, bytes.length - IDS, StandardCharsets.UTF_8);
        var parts = text.split(PART, 3);
        return new Shown(
                IndexFields.id(bytes),
                IndexFields.id(new BytesRef(bytes.bytes, bytes.offset + IDS / 2, IDS / 2)),
                parts[0],
                values(parts[1]),
                values(parts[2]));
    }

    private static List<String> values(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(VALUE, -1));
    }
}
