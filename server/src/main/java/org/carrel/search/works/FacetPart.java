package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.carrel.search.index.DocumentPart;
import org.carrel.search.index.IndexFields;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.Registers;
import org.springframework.stereotype.Component;

/** What editions are counted and narrowed by. */
@Component
class FacetPart implements DocumentPart {
    /** The work's id, 16 bytes. */
    static final String WORK_ID = "work_id";

    static final String YEAR = "facet_year";
    static final String ADDED = "facet_added";

    @Override
    public void add(Document document, IndexedBook indexed, Registers registers) throws IOException {
        var ordinals = new ArrayList<int[]>();
        for (var dimension : Dimension.ALL) {
            var values = dimension.valuesOf(indexed);
            var some = new int[values.size()];
            for (var i = 0; i < some.length; i++) {
                some[i] = registers.categories().addCategory(dimension.label(values.get(i)));
                document.add(new StringField(dimension.field(), values.get(i), Store.NO));
            }
            ordinals.add(some);
        }
        var book = indexed.book();
        var year = book.publication().publishedYear();
        document.add(new BinaryDocValuesField(Edition.FIELD, Edition.written(ordinals, year)));
        document.add(new BinaryDocValuesField(WORK_ID, IndexFields.bytes(book.workId())));
        year.ifPresent(given -> document.add(new IntPoint(YEAR, given)));
        document.add(new LongPoint(ADDED, SortKeys.instant(book.createdAt())));
    }
}
