package org.carrel.platform.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.schedule.Recurring;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up where limits are counted. */
@Configuration(proxyBeanMethods = false)
class LimitGround {
    @Bean
    Buckets buckets(ObjectProvider<SharedStore> shared, Clock clock) {
        var alone = new MemoryBuckets(clock);
        return Optional.ofNullable(shared.getIfAvailable())
                .<Buckets>map(store -> new SharedBuckets(store, alone, clock))
                .orElse(alone);
    }

    @Bean
    @ConditionalOnProperty(name = "carrel.limits.store", havingValue = "postgresql")
    PostgresBuckets postgresBuckets(DataSource dataSource, Clock clock) {
        return new PostgresBuckets(dataSource, clock);
    }

    @Bean
    @ConditionalOnProperty(name = "carrel.limits.store", havingValue = "postgresql")
    Recurring purgeOfLimits(PostgresBuckets buckets) {
        return Recurring.every("purge-limits", Duration.ofMinutes(5), buckets::purge);
    }

    @Bean
    @ConditionalOnProperty(name = "carrel.limits.store", havingValue = "redis")
    RedisBuckets redisBuckets(LimitProperties properties, Clock clock) {
        try {
            return new RedisBuckets(properties.redisUrl().orElseThrow(), clock);
        } catch (IllegalArgumentException e) {
            throw CannotStart.wrongUse(
                    "carrel.limits.redis-url cannot be used: " + e.getMessage() + ".",
                    "Write it as redis://host:6379, with rediss:// for TLS and :password@ before the host where it needs one.");
        }
    }
}
