package org.carrel.search.works;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/** The columns of all segments that are open, and what all of their editions come to. Each is made when it is first asked for. */
final class ColumnShelf {
    private final ConcurrentHashMap<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<IndexReader.CacheKey, Totals> totals = new ConcurrentHashMap<>();

    private interface Making<T> {
        T make() throws IOException;
    }

    Columns columns(LeafReader reader) throws IOException {
        return kept(columns, Optional.ofNullable(reader.getCoreCacheHelper()), () -> Columns.read(reader));
    }

    /** Of the editions that are not deleted. */
    Totals totals(LeafReader reader) throws IOException {
        var those = columns(reader);
        return kept(totals, Optional.ofNullable(reader.getReaderCacheHelper()), () -> Totals.of(those, reader));
    }

    private static <T> T kept(
            ConcurrentHashMap<IndexReader.CacheKey, T> all, Optional<IndexReader.CacheHelper> helper, Making<T> making)
            throws IOException {
        if (helper.isEmpty()) {
            return making.make();
        }
        try {
            return all.computeIfAbsent(helper.get().getKey(), key -> {
                helper.get().addClosedListener(all::remove);
                try {
                    return making.make();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
