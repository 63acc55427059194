package org.carrel.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.taxonomy.TaxonomyWriter;
import org.carrel.platform.FileWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Puts works into an index, many at once by several processors. */
@Service
class Documents implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Documents.class);
    /** Fewer are not worth the way to another thread. */
    private static final int SLICE = 250;

    private static final int MOST_THREADS = 4;
    private final Editions editions;
    private final List<DocumentPart> parts;
    private final ExecutorService threads;

    Documents(Editions editions, ObjectProvider<DocumentPart> parts) {
        this.editions = editions;
        this.parts = parts.orderedStream().toList();
        this.threads = Executors.newFixedThreadPool(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("search-documents-", 1).factory());
    }

    /** As their rows are now; works that have no editions (any more) leave. Returns when all of them are in. */
    void put(Collection<UUID> workIds, OpenIndex index) throws IOException {
        var works = List.copyOf(workIds);
        if (works.size() <= SLICE) {
            putSlice(works, index);
            return;
        }
        var slices = new ArrayList<CompletableFuture<Void>>();
        for (var from = 0; from < works.size(); from += SLICE) {
            var slice = works.subList(from, Math.min(works.size(), from + SLICE));
            slices.add(CompletableFuture.runAsync(() -> putSliceUnchecked(slice, index), threads));
        }
        awaitAll(slices);
    }

    /** Even where one fails the others are waited for: nobody may write to an index that is given up. */
    private static void awaitAll(List<CompletableFuture<Void>> slices) throws IOException {
        FileWork.join(CompletableFuture.allOf(slices.toArray(CompletableFuture[]::new)));
    }

    private void putSliceUnchecked(List<UUID> workIds, OpenIndex index) {
        try {
            putSlice(workIds, index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    private void putSlice(List<UUID> workIds, OpenIndex index) throws IOException {
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
