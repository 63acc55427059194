package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;

/** One Lucene index with its taxonomy, written by one thread and read by many. */
final class OpenIndex implements Closeable {
    /** Authors and subjects of books; one that is not among them is looked for on disk. */
    private static final int CATEGORIES_REMEMBERED = 300_000;

    private static final int FEW_SEGMENTS = 4;

    private final Path path;
    private final FSDirectory documentFiles;
    private final FSDirectory taxonomyFiles;
    private final FSDirectory headingFiles;
    private final IndexWriter writer;
    private final DirectoryTaxonomyWriter taxonomy;
    private final Headings headings;
    private final Readers readers;

    private OpenIndex(
            Path path,
            FSDirectory documentFiles,
            FSDirectory taxonomyFiles,
            FSDirectory headingFiles,
            IndexWriter writer,
            DirectoryTaxonomyWriter taxonomy,
            Headings headings,
            Readers readers) {
        this.path = path;
        this.documentFiles = documentFiles;
        this.taxonomyFiles = taxonomyFiles;
        this.headingFiles = headingFiles;
        this.writer = writer;
        this.taxonomy = taxonomy;
        this.headings = headings;
        this.readers = readers;
    }

    /** @param mode whether there must be one, or a new one is made */
    @SuppressWarnings("resource")
    static OpenIndex open(Path path, OpenMode mode, IndexLanguage language, SearchProperties properties)
            throws IOException {
        var opened = new Opened();
        try {
            var documents = opened.keep(FSDirectory.open(path.resolve("documents")));
            var categories = opened.keep(FSDirectory.open(path.resolve("taxonomy")));
            var writer = opened.keep(new IndexWriter(documents, configuration(language, properties, mode)));
            var taxonomy = opened.keep(
                    new DirectoryTaxonomyWriter(categories, mode, new CategoryCache(CATEGORIES_REMEMBERED)));
            var named = opened.keep(FSDirectory.open(path.resolve("headings")));
            var headings = opened.keep(Headings.open(named, mode, taxonomy));
            var readers = Readers.of(writer, taxonomy, headings, language);
            return new OpenIndex(path, documents, categories, named, writer, taxonomy, headings, readers);
        } catch (IOException | RuntimeException e) {
            opened.closeAll();
            throw e;
        }
    }

    Path path() {
        return path;
    }

    Readers readers() {
        return readers;
    }

    Registers registers() {
        return new Registers(taxonomy, headings);
    }

    Headings headings() {
        return headings;
    }

    /** In place of what there was of the work. */
    void replace(UUID workId, List<Document> editions) throws IOException {
        var work = new Term(IndexFields.WORK, IndexFields.bytes(workId));
        if (editions.isEmpty()) {
            writer.deleteDocuments(work);
            headings.workLeft();
        } else {
            writer.updateDocuments(work, editions);
        }
    }

    /** Takes everything out; categories stay, which nothing names then. */
    void clear() throws IOException {
        writer.deleteAll();
        headings.clear();
    }

    /**
     * Begins to merge the smallest of its segments, beside what goes on: each word of a search is looked up in each segment.
     * The largest stay as they are.
     */
    void tidy() throws IOException {
        writer.forceMerge(FEW_SEGMENTS, false);
        headings.tidy();
    }

    boolean isMerging() {
        return writer.hasPendingMerges();
    }

    /** The taxonomy goes first: neither a heading nor a document must ever name a category that is not there. */
    void commit(Map<String, String> marks) throws IOException {
        taxonomy.commit();
        headings.commit();
        writer.setLiveCommitData(marks.entrySet());
        writer.commit();
    }

    /** What the last commit was marked with. */
    Map<String, String> marks() {
        return marks(writer);
    }

    static Map<String, String> marks(IndexWriter writer) {
        var marks = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(mark -> marks.put(mark.getKey(), mark.getValue()));
        }
        return marks;
    }

    /** Without what was not committed. */
    @Override
    public void close() throws IOException {
        try (documentFiles;
                taxonomyFiles;
                headingFiles;
                taxonomy;
                headings;
                writer) {
            readers.close();
        }
    }

    private static IndexWriterConfig configuration(IndexLanguage language, SearchProperties properties, OpenMode mode) {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(6, 1);
        return new IndexWriterConfig(language.analyzer())
                .setOpenMode(mode)
                .setSimilarity(language.similarity())
                .setRAMBufferSizeMB((double) properties.memory().toMegabytes())
                .setMergeScheduler(merges)
                .setCommitOnClose(false);
    }

    /** What was opened so far, to be closed where the rest fails. */
    private static final class Opened {
        private final java.util.ArrayDeque<Closeable> all = new java.util.ArrayDeque<>();

        <C extends Closeable> C keep(C opened) {
            all.push(opened);
            return opened;
        }

        void closeAll() {
            for (var each : all) {
                try {
                    each.close();
                } catch (IOException | RuntimeException e) {
                    org.slf4j.LoggerFactory.getLogger(OpenIndex.class).debug("Closing {}", each, e);
                }
            }
        }
    }
}
