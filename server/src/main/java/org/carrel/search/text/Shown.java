package org.carrel.search.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.Contributor;
import org.carrel.search.index.IndexFields;

/**
 * What suggestions show of an edition, kept with its document so that nobody asks the database at every key.
 *
 * @param text title, names and subjects in one: of most that are looked at only one of them is wanted
 */
record Shown(UUID workId, UUID bookId, String text) {
    private static final String VALUE = "\u0002";
    private static final char PART = '\u0003';
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
        return new Shown(
                IndexFields.id(bytes),
                IndexFields.id(new BytesRef(bytes.bytes, bytes.offset + IDS / 2, IDS / 2)),
                new String(bytes.bytes, bytes.offset + IDS, bytes.length - IDS, StandardCharsets.UTF_8));
    }

    String title() {
        return text.substring(0, endOfTitle());
    }

    List<String> names() {
        return values(text.substring(endOfTitle() + 1, text.lastIndexOf(PART)));
    }

    List<String> subjects() {
        return values(text.substring(text.lastIndexOf(PART) + 1));
    }

    private int endOfTitle() {
        return text.indexOf(PART);
    }

    private static List<String> values(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(VALUE, -1));
    }
}
