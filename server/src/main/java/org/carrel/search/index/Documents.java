package org.carrel.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.taxonomy.TaxonomyWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts works into an index. */
@Service
class Documents {
    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    private final Editions editions;
    private final List<DocumentPart> parts;

    Documents(Editions editions, ObjectProvider<DocumentPart> parts) {
        this.editions = editions;
        this.parts = parts.orderedStream().toList();
    }

    /** As their rows are now; works that have no editions (any more) leave. */
    void put(Collection<UUID> workIds, OpenIndex index) throws IOException {
        if (workIds.isEmpty()) {
            return;
        }
        for (var work : editions.ofWorks(workIds).entrySet()) {
            var documents = new ArrayList<Document>();
            for (var edition : work.getValue()) {
                documents.add(document(edition, index.taxonomy()));
            }
            index.replace(work.getKey(), documents);
        }
    }

    /** The works of these books. */
    List<UUID> worksOf(Collection<UUID> bookIds) {
        return editions.worksOf(bookIds);
    }

    /** A part that stumbles over a book must not keep all others out: the book goes in with what the other parts say. */
    private Document document(IndexedBook book, TaxonomyWriter taxonomy) throws IOException {
        var document = IndexFields.keys(book.book());
        for (var part : parts) {
            try {
                part.add(document, book, taxonomy);
            } catch (RuntimeException e) {
                log.error(
                        "Book {} is in the index without {}",
                        book.book().id(),
                        part.getClass().getSimpleName(),
                        e);
            }
        }
        return document;
    }
}
