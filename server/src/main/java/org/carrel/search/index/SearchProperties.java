package org.carrel.search.index;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The search index of this node ({@code carrel.search.*}).
 *
 * @param directory where it lies; empty for {@code index} in the data directory. It may be lost at any time: it is built
 *     anew from the database
 * @param poll how long to wait between two looks for changes; they are searchable so much later, at least 10ms
 * @param refresh how long changes that come without a pause may wait to be searchable, five times that where they are
 *     thousands, and up to a minute where bulk work has gone on for long; at least 10ms
 * @param commit how long the index may go without being written to disk; after a crash the changes since are read again,
 *     at least 1s
 * @param memory how much new documents may take before they are written, at least 1MB
 * @param stockChanges how many books whose availability changed are taken in between two looks for changes, so that a busy
 *     desk is not slowed, at least 1
 * @param changesKept how long changes are kept for nodes that are away, at least 1h; who is away for longer builds its
 *     index anew
 */
@ConfigurationProperties("carrel.search")
record SearchProperties(
        @DefaultValue("") String directory,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("1s") Duration refresh,
        @DefaultValue("10s") Duration commit,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("200") int stockChanges,
        @DefaultValue("7d") Duration changesKept) {
    SearchProperties {
        atLeast(Map.of("poll", poll, "refresh", refresh), Duration.ofMillis(10));
        atLeast(Map.of("commit", commit), Duration.ofSeconds(1));
        atLeast(Map.of("changes-kept", changesKept), Duration.ofHours(1));
        if (memory.toMegabytes() < 1) {
            throw new IllegalArgumentException("carrel.search.memory must be at least 1MB, is " + memory);
        }
        if (stockChanges < 1) {
            throw new IllegalArgumentException("carrel.search.stock-changes must be at least 1, is " + stockChanges);
        }
    }

    private static void atLeast(Map<String, Duration> given, Duration least) {
        given.forEach((name, value) -> {
            if (value.compareTo(least) < 0) {
                throw new IllegalArgumentException("carrel.search." + name + " must be at least " + least.toMillis()
                        + "ms, is " + value.toMillis() + "ms");
            }
        });
    }
}
