package org.carrel.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
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
        index.catchUp(Duration.ofMinutes(1));
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

    static Set<Long> works(Snapshot snapshot) throws IOException {
        var found = new HashSet<Long>();
        for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
            var works = DocValues.getNumeric(leaf.reader(), IndexFields.WORK_HASH);
            var live = leaf.reader().getLiveDocs();
            for (var doc = works.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = works.nextDoc()) {
                if (live == null || live.get(doc)) {
                    found.add(works.longValue());
                }
            }
        }
        return found;
    }

    /** Works whose editions do not lie next to each other. */
    static Set<Long> scattered(Snapshot snapshot) throws IOException {
        var ended = new HashSet<Long>();
        var scattered = new HashSet<Long>();
        for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
            var works = DocValues.getNumeric(leaf.reader(), IndexFields.WORK_HASH);
            var live = leaf.reader().getLiveDocs();
            var last = Optional.<Long>empty();
            for (var doc = works.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = works.nextDoc()) {
                if (live == null || live.get(doc)) {
                    var work = Optional.of(works.longValue());
                    if (!work.equals(last) && !ended.add(work.get())) {
                        scattered.add(work.get());
                    }
                    last = work;
                }
            }
        }
        return scattered;
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
