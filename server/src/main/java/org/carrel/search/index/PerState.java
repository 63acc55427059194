package org.carrel.search.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.carrel.platform.FileWork;

/**
 * A bounded memory of what was costly to find in a state of the index: in another state it is found anew. One thread finds
 * what is missing, others wait for it.
 */
public final class PerState<K, V> {
    private final Cache<Asked<K>, V> found;

    /** @param most how much is remembered */
    public PerState(int most) {
        this.found = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(Duration.ofMinutes(5))
                .build();
    }

    private record Asked<K>(IndexReader.CacheKey state, K what) {}

    /** Where nobody can tell one state from another it is found each time. */
    public V get(IndexReader reader, K what, FileWork<V> finding) throws IOException {
        var state = Optional.ofNullable(reader.getReaderCacheHelper());
        if (state.isEmpty()) {
            return finding.done();
        }
        return FileWork.through(
                () -> found.get(new Asked<>(state.get().getKey(), what), asked -> FileWork.within(finding)));
    }
}
