package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.taxonomy.SearcherTaxonomyManager;
import org.apache.lucene.facet.taxonomy.TaxonomyWriter;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.store.FSDirectory;

/** One Lucene index with its taxonomy, written by one thread and read by many. */
final class OpenIndex implements Closeable {
    private final FSDirectory documentFiles;
    private final FSDirectory taxonomyFiles;
    private final IndexWriter writer;
    private final DirectoryTaxonomyWriter taxonomy;
    private final SearcherTaxonomyManager readers;

    private OpenIndex(Path directory, IndexLanguage language, SearchProperties properties) throws IOException {
        this.documentFiles = FSDirectory.open(directory.resolve("documents"));
        this.taxonomyFiles = FSDirectory.open(directory.resolve("taxonomy"));
        this.writer = new IndexWriter(documentFiles, configuration(language, properties));
        this.taxonomy = new DirectoryTaxonomyWriter(taxonomyFiles);
        this.readers = new SearcherTaxonomyManager(writer, true, searchers(language), taxonomy);
    }

    static OpenIndex open(Path directory, IndexLanguage language, SearchProperties properties) throws IOException {
        return new OpenIndex(directory, language, properties);
    }

    TaxonomyWriter taxonomy() {
        return taxonomy;
    }

    /** In place of what there was of the work. */
    void replace(UUID workId, List<Document> editions) throws IOException {
        var work = new Term(IndexFields.WORK, IndexFields.bytes(workId));
        if (editions.isEmpty()) {
            writer.deleteDocuments(work);
        } else {
            writer.updateDocuments(work, editions);
        }
    }

    /** Takes everything out; the taxonomy keeps its categories, which nothing names then. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Makes what was written searchable. */
    void refresh() throws IOException {
        readers.maybeRefreshBlocking();
    }

    /** The taxonomy goes first: a document must never name a category that is not there. */
    void commit(Map<String, String> marks) throws IOException {
        taxonomy.commit();
        writer.setLiveCommitData(marks.entrySet());
        writer.commit();
    }

    /** What the last commit was marked with. */
    Map<String, String> marks() {
        var marks = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        }
        return marks;
    }

    <T> T read(Reading<T> reading) throws IOException {
        var held = readers.acquire();
        try {
            return reading.read(new Snapshot(held.searcher(), held.taxonomyReader()));
        } finally {
            readers.release(held);
        }
    }

    @Override
    public void close() throws IOException {
        try (documentFiles;
                taxonomyFiles;
                taxonomy;
                writer) {
            readers.close();
        }
    }

    private static IndexWriterConfig configuration(IndexLanguage language, SearchProperties properties) {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(4, 1);
        return new IndexWriterConfig(language.analyzer())
                .setSimilarity(language.similarity())
                .setRAMBufferSizeMB((double) properties.memory().toMegabytes())
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    private static SearcherFactory searchers(IndexLanguage language) {
        return new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(
                    org.apache.lucene.index.IndexReader reader,
                    org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
                var searcher = new IndexSearcher(reader);
                searcher.setSimilarity(language.similarity());
                return searcher;
            }
        };
    }
}
