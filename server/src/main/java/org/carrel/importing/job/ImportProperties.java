package org.carrel.importing.job;

import java.time.Duration;
import org.carrel.platform.Bounds;
import org.carrel.platform.http.LargeBody;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Imports ({@code carrel.import.*}).
 *
 * @param maxFile the largest file that is taken, 1 KB to 100 GB
 * @param maxPending how many files may lie here whose import has not ended, 1 to 10,000
 * @param maxPendingSize how much they may be together, 1 KB to 1 TB
 * @param filesKept how long a file stays after its import ended, for retries; 1 hour to 1 year
 * @param workers how many imports this node does at once, 0 to 16; 0 leaves them to others
 * @param batch how many rows are written in one transaction, 1 to 20,000
 * @param lease how long after its last sign of life an import is taken over by another node, 1 second to 10 minutes
 * @param pollingInterval how often this node looks for imports that others left or queued, 100 ms to 1 minute
 * @param listeners how many may watch imports live on this node, 1 to 10,000
 */
@ConfigurationProperties("carrel.import")
record ImportProperties(
        @DefaultValue("4GB") DataSize maxFile,
        @DefaultValue("100") int maxPending,
        @DefaultValue("20GB") DataSize maxPendingSize,
        @DefaultValue("7d") Duration filesKept,
        @DefaultValue("1") int workers,
        @DefaultValue("2000") int batch,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("2s") Duration pollingInterval,
        @DefaultValue("100") int listeners)
        implements LargeBody.Limit {
    private static final Bounds BOUNDS = new Bounds("carrel.import");

    ImportProperties {
        size(maxFile, DataSize.ofGigabytes(100), "max-file", "1KB to 100GB");
        BOUNDS.check(maxPending >= 1 && maxPending <= 10_000, "max-pending", "1 to 10,000", maxPending);
        size(maxPendingSize, DataSize.ofGigabytes(1024), "max-pending-size", "1KB to 1TB");
        BOUNDS.within(filesKept, Duration.ofHours(1), Duration.ofDays(366), "files-kept");
        BOUNDS.check(workers >= 0 && workers <= 16, "workers", "0 to 16", workers);
        BOUNDS.check(batch >= 1 && batch <= 20_000, "batch", "1 to 20,000", batch);
        BOUNDS.within(lease, Duration.ofSeconds(1), Duration.ofMinutes(10), "lease");
        BOUNDS.within(pollingInterval, Duration.ofMillis(100), Duration.ofMinutes(1), "polling-interval");
        BOUNDS.check(listeners >= 1 && listeners <= 10_000, "listeners", "1 to 10,000", listeners);
    }

    @Override
    public DataSize largestBody() {
        return maxFile;
    }

    private static void size(DataSize value, DataSize most, String name, String wanted) {
        BOUNDS.check(value.toKilobytes() >= 1 && value.compareTo(most) <= 0, name, wanted, value);
    }
}
