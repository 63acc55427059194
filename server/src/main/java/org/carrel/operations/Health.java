package org.carrel.operations;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.carrel.operations.HealthDetails.Audit;
import org.carrel.operations.HealthDetails.Certificate;
import org.carrel.operations.HealthDetails.Database;
import org.carrel.operations.HealthDetails.Disk;
import org.carrel.operations.HealthDetails.Memory;
import org.carrel.operations.HealthDetails.Migrations;
import org.carrel.operations.HealthDetails.Pool;
import org.carrel.operations.HealthDetails.Search;
import org.carrel.platform.database.DataDirectory;
import org.carrel.platform.limit.RateLimits;
import org.carrel.platform.schedule.Jobs;
import org.carrel.platform.tls.Certificates;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks how the service is. */
@Component
class Health {
    private final HealthStore store;
    private final HikariDataSource pool;
    private final Flyway flyway;
    private final DataDirectory data;
    private final Jobs jobs;
    private final Certificates certificates;
    private final MeterRegistry meters;
    private final RateLimits limits;
    private final Clock clock;
    private final Instant startedAt;
    private final int expected;

    Health(
            HealthStore store,
            HikariDataSource pool,
            Flyway flyway,
            DataDirectory data,
            Jobs jobs,
            Certificates certificates,
            MeterRegistry meters,
            RateLimits limits,
            Clock clock) {
        this.limits = limits;
        this.meters = meters;
        this.store = store;
        this.pool = pool;
        this.flyway = flyway;
        this.data = data;
        this.jobs = jobs;
        this.certificates = certificates;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.expected = flyway.info().all().length;
    }

    /** Empty where requests can be served, else why not. */
    Optional<String> hindrance() {
        try {
            return store.applied() < expected ? Optional.of("migrations_pending") : Optional.empty();
        } catch (DataAccessException e) {
            return Optional.of("database_away");
        }
    }

    HealthDetails details() {
        return new HealthDetails(
                Versions.own(),
                startedAt,
                Duration.between(startedAt, clock.instant()).toSeconds(),
                database(),
                migrations(),
                connections(),
                disk(),
                memory(),
                mail(),
                search(),
                limits.state(),
                audit(),
                certificates.shown().map(shown -> new Certificate(shown.subject(), shown.expiresAt(), shown.problem())),
                jobs.all());
    }

    private Database database() {
        var before = System.nanoTime();
        var version = store.version();
        return new Database(
                version, Duration.ofNanos(System.nanoTime() - before).toMillis());
    }

    private Migrations migrations() {
        var info = flyway.info();
        return new Migrations(
                Arrays.stream(info.applied()).map(MigrationInfo::getScript).toList(),
                Arrays.stream(info.pending()).map(MigrationInfo::getScript).toList());
    }

    private Pool connections() {
        var now = pool.getHikariPoolMXBean();
        return new Pool(
                now.getActiveConnections(),
                now.getIdleConnections(),
                now.getThreadsAwaitingConnection(),
                pool.getMaximumPoolSize());
    }

    private Optional<Search> search() {
        return gauge("search.documents")
                .map(documents -> new Search(
                        documents.longValue(),
                        gauge("search.lag.seconds").orElse(0.0),
                        gauge("search.filled").orElse(0.0),
                        gauge("search.size.bytes").orElse(0.0).longValue()));
    }

    private String mail() {
        return gauge("mail.configured").filter(set -> set > 0).isPresent() ? "configured" : "not_configured";
    }

    private Optional<Audit> audit() {
        return gauge("audit.sound")
                .map(sound -> new Audit(
                        sound > 0, gauge("audit.verified.seconds").orElse(0.0).longValue()));
    }

    /** What a part of the server says of itself to scrapers: operations do not know who keeps an index, or sends mail. */
    private Optional<Double> gauge(String name) {
        return Optional.ofNullable(meters.find("carrel." + name).gauge())
                .map(Gauge::value)
                .filter(value -> !value.isNaN());
    }

    private Disk disk() {
        try {
            var store = Files.getFileStore(data.directory("secrets"));
            return new Disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return new Disk(0, 0);
        }
    }

    private static Memory memory() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Memory(heap.getUsed(), heap.getMax());
    }
}
