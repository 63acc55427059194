package org.carrel.search.index;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.carrel.catalogue.Book;

/** The fields by which documents are told apart and put together. */
public final class IndexFields {
    /** The book's id as a term of 16 bytes. */
    public static final String ID = "id";

    /** The work's id as a term of 16 bytes. */
    public static final String WORK = "work";

    /** The book's id as a binary doc value of 16 bytes. */
    public static final String BOOK_ID = "book_id";

    /** A numeric doc value that is the same for the editions of a work, which lie next to each other. */
    public static final String WORK_HASH = "work_hash";

    /** The version of the book's row, as a numeric doc value. */
    public static final String VERSION = "version";

    private IndexFields() {}

    public static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    public static UUID id(BytesRef bytes) {
        var buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static Document keys(Book book) {
        var document = new Document();
        var id = bytes(book.id());
        document.add(new StringField(ID, id, Store.NO));
        document.add(new StringField(WORK, bytes(book.workId()), Store.NO));
        document.add(new BinaryDocValuesField(BOOK_ID, id));
        document.add(new NumericDocValuesField(WORK_HASH, hash(book.workId())));
        document.add(new NumericDocValuesField(VERSION, book.version()));
        return document;
    }

    private static long hash(UUID id) {
        return id.getMostSignificantBits() * 31 + id.getLeastSignificantBits();
    }
}
