package org.carrel.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.carrel.platform.database.Columns;
import org.carrel.testing.TestDatabase;

/** What an index holds, and what it should. */
final class IndexedLibrary {
    private IndexedLibrary() {}

    /** The versions of the books that are searchable. */
    static SortedMap<UUID, Integer> found(SearchIndex index) {
        index.catchUp(Duration.ofSeconds(20));
        return index.read(IndexedLibrary::contents);
    }

    static SortedMap<UUID, Integer> contents(Snapshot snapshot) throws IOException {
        var found = new TreeMap<UUID, Integer>();
        for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
            var reader = leaf.reader();
            var ids = DocValues.getBinary(reader, IndexFields.BOOK_ID);
            var versions = DocValues.getNumeric(reader, IndexFields.VERSION);
            var live = reader.getLiveDocs();
            for (var doc = ids.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = ids.nextDoc()) {
                if (live == null || live.get(doc)) {
                    versions.advanceExact(doc);
                    var before = found.put(IndexFields.id(ids.binaryValue()), (int) versions.longValue());
                    if (before != null) {
                        throw new AssertionError("twice in the index: " + IndexFields.id(ids.binaryValue()));
                    }
                }
            }
        }
        return found;
    }

    /** The versions of the books that are not deleted. */
    static SortedMap<UUID, Integer> expected() {
        var books = new TreeMap<UUID, Integer>();
        TestDatabase.jdbc()
                .sql("select id, version from book where deleted_at is null")
                .query(row -> {
                    books.put(Columns.id(row, "id"), row.getInt("version"));
                });
        return books;
    }
}
