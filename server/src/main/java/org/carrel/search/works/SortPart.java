package org.carrel.search.works;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.carrel.catalogue.Language;
import org.carrel.search.index.DocumentPart;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.Registers;
import org.springframework.stereotype.Component;

/** What editions are ordered by. A text's key is there whole, and its beginning as a number, which mostly decides. */
@Component
class SortPart implements DocumentPart {
    static final String TITLE = "sort_title";
    static final String AUTHOR = "sort_author";
    static final String YEAR = "sort_year";
    static final String ADDED = "sort_added";
    static final String POPULARITY = "sort_popularity";

    @Override
    public void add(Document document, IndexedBook indexed, Registers registers) {
        var book = indexed.book();
        text(
                document,
                TITLE,
                SortKeys.title(book.title(), book.description().language().map(Language::code)));
        book.contributors().stream()
                .findFirst()
                .ifPresent(first -> text(document, AUTHOR, SortKeys.key(first.sortName())));
        book.publication().publishedYear().ifPresent(year -> document.add(new NumericDocValuesField(YEAR, year)));
        document.add(new NumericDocValuesField(ADDED, SortKeys.instant(book.createdAt())));
        document.add(new NumericDocValuesField(POPULARITY, NumericUtils.doubleToSortableLong(indexed.popularity())));
    }

    static String whole(String field) {
        return field + "_whole";
    }

    private static void text(Document document, String field, BytesRef key) {
        document.add(new NumericDocValuesField(field, SortKeys.beginning(key)));
        document.add(new BinaryDocValuesField(whole(field), key));
    }
}
