package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.carrel.search.index.IndexFields;

/** Hands on the editions that match, some at a time. */
final class EditionCollector extends SimpleCollector {
    private static final int AT_A_TIME = 500;
    private final Consumer<List<UUID>> each;
    private List<UUID> some = new ArrayList<>(AT_A_TIME);
    private BinaryDocValues ids = DocValues.emptyBinary();

    EditionCollector(Consumer<List<UUID>> each) {
        this.each = each;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        ids = DocValues.getBinary(context.reader(), IndexFields.BOOK_ID);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (ids.advanceExact(doc)) {
            some.add(IndexFields.id(ids.binaryValue()));
            if (some.size() == AT_A_TIME) {
                flush();
            }
        }
    }

    void flush() {
        if (!some.isEmpty()) {
            each.accept(some);
            some = new ArrayList<>(AT_A_TIME);
        }
    }
}
