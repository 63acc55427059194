package org.carrel.search.works;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.carrel.platform.FileWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The columns of all segments that are open, and what all of their editions come to. Those of small segments are made when they
 * are first asked for; those of large ones, which come of merges, beside the searches, so that none waits for them.
 */
final class ColumnShelf {
    private static final Logger log = LoggerFactory.getLogger(ColumnShelf.class);
    private static final int SMALL = 5_000;
    /** About so many bytes an edition. */
    private static final long EACH = 44;

    private static final int SHARE = 6;
    private final Set<IndexReader.CacheKey> underWay = ConcurrentHashMap.newKeySet();
    private final ConcurrentHashMap<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<IndexReader.CacheKey, Totals> totals = new ConcurrentHashMap<>();

    /** Whether nobody has to wait for them now. In a library that is too large for the memory there are none. */
    boolean isReady(IndexReader reader) {
        if (reader.maxDoc() * EACH > Runtime.getRuntime().maxMemory() / SHARE) {
            return false;
        }
        var ready = true;
        for (var leaf : reader.leaves()) {
            ready &= isReady(leaf.reader());
        }
        return ready;
    }

    private boolean isReady(LeafReader reader) {
        var helper = Optional.ofNullable(reader.getCoreCacheHelper());
        if (helper.isEmpty()
                || reader.maxDoc() <= SMALL
                || columns.containsKey(helper.get().getKey())) {
            return true;
        }
        if (underWay.add(helper.get().getKey())) {
            Thread.ofPlatform().name("search-columns").daemon().start(() -> make(reader, helper.get()));
        }
        return false;
    }

    private void make(LeafReader reader, IndexReader.CacheHelper helper) {
        try {
            if (reader.tryIncRef()) {
                try {
                    columns(reader);
                } finally {
                    reader.decRef();
                }
            }
        } catch (IOException | RuntimeException e) {
            log.warn("A segment of the search index is counted without its columns: {}", e.toString());
        } finally {
            underWay.remove(helper.getKey());
        }
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
            ConcurrentHashMap<IndexReader.CacheKey, T> all,
            Optional<IndexReader.CacheHelper> helper,
            FileWork<T> making)
            throws IOException {
        if (helper.isEmpty()) {
            return making.done();
        }
        return FileWork.through(() -> all.computeIfAbsent(helper.get().getKey(), key -> {
            helper.get().addClosedListener(all::remove);
            return FileWork.within(making);
        }));
    }
}
