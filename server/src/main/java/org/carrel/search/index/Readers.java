package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.taxonomy.SearcherTaxonomyManager;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The side of an index that is read, by many threads at once. */
final class Readers implements Closeable {
    private final SearcherTaxonomyManager manager;
    private final SearcherManager headings;
    private final List<Directory> own;

    private Readers(SearcherTaxonomyManager manager, SearcherManager headings, List<Directory> own) {
        this.manager = manager;
        this.headings = headings;
        this.own = own;
    }

    /** Of an index that this process writes; what was written is seen before it is committed. */
    static Readers of(IndexWriter writer, DirectoryTaxonomyWriter taxonomy, Headings headings, IndexLanguage language)
            throws IOException {
        return new Readers(
                new SearcherTaxonomyManager(writer, true, searchers(language), taxonomy),
                headings.searchers(),
                List.of());
    }

    /** Of an index that another process writes; what it commits is seen. */
    static Readers ofAnother(Path directory, IndexLanguage language) throws IOException {
        var documents = FSDirectory.open(directory.resolve("documents"));
        var taxonomy = FSDirectory.open(directory.resolve("taxonomy"));
        var headings = FSDirectory.open(directory.resolve("headings"));
        try {
            var named = new SearcherManager(headings, null);
            return new Readers(
                    new SearcherTaxonomyManager(documents, taxonomy, searchers(language)),
                    named,
                    List.of(documents, taxonomy, headings));
        } catch (IOException | RuntimeException e) {
            documents.close();
            taxonomy.close();
            headings.close();
            throw e;
        }
    }

    <T> T read(Reading<T> reading) throws IOException {
        var held = manager.acquire();
        try {
            var named = headings.acquire();
            try {
                return reading.read(new Snapshot(held.searcher(), held.taxonomyReader(), named));
            } finally {
                headings.release(named);
            }
        } finally {
            manager.release(held);
        }
    }

    /** Makes what was written searchable. */
    void refresh() throws IOException {
        headings.maybeRefreshBlocking();
        manager.maybeRefreshBlocking();
    }

    /** What the commit was marked with that is read. */
    Map<String, String> marks() throws IOException {
        return read(snapshot -> snapshot.searcher().getIndexReader() instanceof DirectoryReader reader
                ? reader.getIndexCommit().getUserData()
                : Map.of());
    }

    /** Reads every byte, and throws what Lucene throws where one is not as it was written. */
    void verify() throws IOException {
        this.<Boolean>read(snapshot -> {
            for (var searcher : List.of(snapshot.searcher(), snapshot.headings())) {
                for (var leaf : searcher.getIndexReader().leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return true;
        });
    }

    @Override
    public void close() throws IOException {
        manager.close();
        headings.close();
        for (var directory : own) {
            directory.close();
        }
    }

    private static SearcherFactory searchers(IndexLanguage language) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(language.similarity());
                return searcher;
            }
        };
    }
}
