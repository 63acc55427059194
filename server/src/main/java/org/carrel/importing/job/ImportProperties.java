package org.carrel.importing.job;

import java.time.Duration;
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
    ImportProperties {
        size(maxFile, DataSize.ofGigabytes(100), "max-file", "1KB to 100GB");
        check(maxPending >= 1 && maxPending <= 10_000, "max-pending", "1 to 10,000", maxPending);
        size(maxPendingSize, DataSize.ofGigabytes(1024), "max-pending-size", "1KB to 1TB");
        within(filesKept, Duration.ofHours(1), Duration.ofDays(366), "files-kept");
        check(workers >= 0 && workers <= 16, "workers", "0 to 16", workers);
        check(batch >= 1 && batch <= 20_000, "batch", "1 to 20,000", batch);
        within(lease, Duration.ofSeconds(1), Duration.ofMinutes(10), "lease");
        within(pollingInterval, Duration.ofMillis(100), Duration.ofMinutes(1), "polling-interval");
        check(listeners >= 1 && listeners <= 10_000, "listeners", "1 to 10,000", listeners);
    }

    @Override
    public DataSize largestBody() {
        return maxFile;
    }

    private static void size(DataSize value, DataSize most, String name, String wanted) {
        check(value.toKilobytes() >= 1 && value.compareTo(most) <= 0, name, wanted, value);
    }

    private static void within(Duration value, Duration least, Duration most, String name) {
        check(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, least + " to " + most, value);
    }

    private static void check(boolean right, String name, String wanted, Object is) {
        if (!right) {
            throw new IllegalArgumentException("carrel.import.%s must be %s, is %s".formatted(name, wanted, is));
        }
    }
}
