package org.carrel.search.works;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;

/** What the editions of one segment are ordered by. Editions are asked for in their order only. */
final class LeafOrder {
    private static final BytesRef NOTHING = new BytesRef();
    private final WorkSort sort;
    private final NumericDocValues numbers;
    private final BinaryDocValues texts;

    LeafOrder(WorkSort sort, LeafReader reader) throws IOException {
        this.sort = sort;
        this.numbers = sort.byScore() ? DocValues.emptyNumeric() : DocValues.getNumeric(reader, sort.field());
        this.texts =
                sort.byText() ? DocValues.getBinary(reader, SortPart.whole(sort.field())) : DocValues.emptyBinary();
    }

    private LeafOrder(WorkSort sort) {
        this.sort = sort;
        this.numbers = DocValues.emptyNumeric();
        this.texts = DocValues.emptyBinary();
    }

    /** Of no segment. */
    static LeafOrder none(WorkSort sort) {
        return new LeafOrder(sort);
    }

    long first(int doc, Scorable scorer) throws IOException {
        if (sort.byScore()) {
            return -(long) NumericUtils.floatToSortableInt(scorer.score());
        }
        if (!numbers.advanceExact(doc)) {
            return Place.LAST;
        }
        return sort.descending() ? ~numbers.longValue() : numbers.longValue();
    }

    /** Good until the next is asked for. */
    BytesRef rest(int doc) throws IOException {
        return sort.byText() && texts.advanceExact(doc) ? texts.binaryValue() : NOTHING;
    }
}
