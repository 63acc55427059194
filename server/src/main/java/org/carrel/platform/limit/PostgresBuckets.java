package org.carrel.platform.limit;

import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** Buckets as rows of {@code rate_limit}; whoever takes from one locks its row for as long. */
final class PostgresBuckets implements SharedStore {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int PURGED_AT_ONCE = 1_000;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    PostgresBuckets(DataSource dataSource, Clock clock) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new Ticks(clock))
                .requestTimeout(PATIENCE)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public String name() {
        return "postgresql";
    }

    @Override
    public PostgreSQLSelectForUpdateBasedProxyManager<String> buckets() {
        return buckets;
    }

    /** Forgets those that are full again. */
    void purge() {
        while (buckets.removeExpired(PURGED_AT_ONCE) == PURGED_AT_ONCE) {
            // There may be more.
        }
    }

    @Override
    public void close() {
        // The connections are the application's.
    }
}
