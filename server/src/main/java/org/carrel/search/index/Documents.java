package org.carrel.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts works into an index. */
@Service
class Documents implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private final Editions editions;
    private final List<DocumentPart> parts;
    private final ExecutorService threads;

    Documents(Editions editions, ObjectProvider<DocumentPart> parts) {
        this.editions = editions;
        this.parts = parts.orderedStream().toList();
        this.threads = Executors.newFixedThreadPool(
                THREADS,
                Thread.ofPlatform().daemon().name("search-documents-", 1).factory());
    }

    /**
     * The way into one index.
     *
     * @param whenSomeFailed what was under way is not all in
     */
    Inflow into(OpenIndex index, Runnable whenSomeFailed) {
        return new Inflow(works -> put(works, index), threads, 2 * THREADS, whenSomeFailed);
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** As their rows are now; works that have no editions (any more) leave. */
    private void put(Collection<UUID> workIds, OpenIndex index) throws IOException {
        if (workIds.isEmpty()) {
            return;
        }
        var registers = index.registers();
        for (var work : editions.ofWorks(workIds).entrySet()) {
            var documents = new ArrayList<Document>();
            for (var edition : work.getValue()) {
                documents.add(document(edition, registers));
            }
            index.replace(work.getKey(), documents);
        }
    }

    /** The works of these books. */
    List<UUID> worksOf(Collection<UUID> bookIds) {
        return editions.worksOf(bookIds);
    }

    /** A part that stumbles over a book must not keep all others out: the book goes in with what the other parts say. */
    private Document document(IndexedBook book, Registers registers) throws IOException {
        var document = IndexFields.keys(book.book());
        for (var part : parts) {
            try {
                part.add(document, book, registers);
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
