package org.carrel.search.index;

import java.io.IOException;
import org.apache.lucene.document.Document;

/** Adds what one concern needs to the document of a book. It is used by several threads at once. */
public interface DocumentPart {
    void add(Document document, IndexedBook book, Registers registers) throws IOException;
}
