package org.carrel.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.taxonomy.FacetLabel;
import org.apache.lucene.facet.taxonomy.TaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/**
 * The headings of a catalogue, each once however many books stand under it, in an index of their own that is sorted by how
 * much their books are asked for: who types a few letters is answered after the first that begin so. Several threads may meet
 * headings at once.
 *
 * <p>One that no book stands under any more stays for a while, so who finds one looks whether a book has it.
 */
public final class Headings implements Closeable {
    /** Binary doc value: as it is written. */
    public static final String TEXT = "text";

    /** Numeric doc value: see {@link #weight}. */
    public static final String WEIGHT = "weight";

    /** As they lie in each segment. */
    public static final Sort HEAVIEST_FIRST = new Sort(new SortField(WEIGHT, SortField.Type.LONG, true));

    /** Its number among the categories, as a numeric doc value and as a term. */
    private static final String ORDINAL = "ordinal";

    private static final String LEFT = "left";
    private static final double MEMORY_MB = 4;
    private static final int FEW_SEGMENTS = 2;
    private static final int HEAVIEST = Byte.MAX_VALUE - 1;
    /** How many weights from one popularity to twice as much. */
    private static final double STEPS = 6;

    private final TaxonomyWriter categories;
    private final IndexWriter writer;
    /** One more than the weight, by ordinal; nought for what was not met. Read without a lock: who sees too little looks again. */
    private volatile byte[] met;
    /** Since it was last seen which headings are left without a book. */
    private final AtomicInteger worksThatLeft;

    private Headings(TaxonomyWriter categories, IndexWriter writer) throws IOException {
        this.categories = categories;
        this.writer = writer;
        this.met = new byte[1024];
        this.worksThatLeft =
                new AtomicInteger(Integer.parseInt(OpenIndex.marks(writer).getOrDefault(LEFT, "0")));
        try (var reader = DirectoryReader.open(writer)) {
            for (var leaf : reader.leaves()) {
                remember(leaf.reader());
            }
        }
    }

    /** @param categories in which each has a number */
    static Headings open(Directory files, OpenMode mode, TaxonomyWriter categories) throws IOException {
        var configuration = new IndexWriterConfig(new KeywordAnalyzer())
                .setOpenMode(mode)
                .setIndexSort(HEAVIEST_FIRST)
                .setRAMBufferSizeMB(MEMORY_MB)
                .setCommitOnClose(false);
        var writer = new IndexWriter(files, configuration);
        try {
            return new Headings(categories, writer);
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** From 0 to 126 for a popularity from 0, in steps of an eighth: so it rarely changes, and nobody sees the difference. */
    static int weight(double popularity) {
        return (int) Math.min(HEAVIEST, STEPS * Math.log1p(Math.max(0, popularity)) / Math.log(2));
    }

    /** The least popularity of this weight. */
    public static double popularity(long weight) {
        return Math.pow(2, weight / STEPS) - 1;
    }

    /**
     * A book that stands under a heading is on its way into the index.
     *
     * @param popularity the heading's is that of its book that was most asked for since the index was built
     * @param found by what the heading is to be found, if it was not met before
     */
    public void met(Heading kind, String text, double popularity, Supplier<? extends IndexableField> found)
            throws IOException {
        var ordinal = categories.addCategory(new FacetLabel(kind.field(), text));
        var weight = weight(popularity);
        if (before(ordinal) <= weight) {
            write(ordinal, text, weight, found);
        }
    }

    SearcherManager searchers() throws IOException {
        return new SearcherManager(writer, null);
    }

    /** To be called when no document with this heading is on its way in. */
    synchronized void forget(int ordinal) throws IOException {
        if (before(ordinal) > 0) {
            writer.deleteDocuments(term(ordinal));
            var those = met;
            those[ordinal] = 0;
            met = those;
        }
    }

    /** Takes all out, when no document is on its way in. */
    synchronized void clear() throws IOException {
        writer.deleteAll();
        met = new byte[1024];
    }

    /** Whether it is among them, if a book still stands under it or not. */
    boolean has(int ordinal) {
        return before(ordinal) > 0;
    }

    /** Begins to merge what lies in many segments. */
    void tidy() throws IOException {
        writer.forceMerge(FEW_SEGMENTS, false);
    }

    /** A work with all its editions, and what they stood under may be without a book now. */
    void workLeft() {
        worksThatLeft.incrementAndGet();
    }

    int worksThatLeft() {
        return worksThatLeft.get();
    }

    /** What so many left is found and taken out. */
    void swept(int after) {
        worksThatLeft.addAndGet(-after);
    }

    void commit() throws IOException {
        writer.setLiveCommitData(
                Map.of(LEFT, Integer.toString(worksThatLeft.get())).entrySet());
        writer.commit();
    }

    /** Without what was not committed. */
    @Override
    public void close() throws IOException {
        writer.close();
    }

    private int before(int ordinal) {
        var those = met;
        return ordinal < those.length ? those[ordinal] : 0;
    }

    private synchronized void write(int ordinal, String text, int weight, Supplier<? extends IndexableField> found)
            throws IOException {
        var before = before(ordinal);
        if (before > weight) {
            return;
        }
        var heading = new Document();
        heading.add(new StringField(ORDINAL, bytes(ordinal), Store.NO));
        heading.add(new NumericDocValuesField(ORDINAL, ordinal));
        heading.add(new NumericDocValuesField(WEIGHT, weight));
        heading.add(new BinaryDocValuesField(TEXT, new BytesRef(text)));
        heading.add(found.get());
        if (before == 0) {
            writer.addDocument(heading);
        } else {
            writer.updateDocument(term(ordinal), heading);
        }
        remember(ordinal, weight);
    }

    private void remember(LeafReader leaf) throws IOException {
        var ordinals = DocValues.getNumeric(leaf, ORDINAL);
        var weights = DocValues.getNumeric(leaf, WEIGHT);
        var live = leaf.getLiveDocs();
        for (var doc = 0; doc < leaf.maxDoc(); doc++) {
            if ((live == null || live.get(doc)) && ordinals.advanceExact(doc) && weights.advanceExact(doc)) {
                remember((int) ordinals.longValue(), (int) weights.longValue());
            }
        }
    }

    private void remember(int ordinal, int weight) {
        var those = ArrayUtil.grow(met, ordinal + 1);
        those[ordinal] = (byte) (weight + 1);
        met = those;
    }

    private static Term term(int ordinal) {
        return new Term(ORDINAL, bytes(ordinal));
    }

    private static BytesRef bytes(int ordinal) {
        var bytes = new byte[Integer.BYTES];
        NumericUtils.intToSortableBytes(ordinal, bytes, 0);
        return new BytesRef(bytes);
    }
}
