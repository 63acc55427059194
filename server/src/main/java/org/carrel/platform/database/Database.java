package org.carrel.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database that this program uses, ready to take connections.
 *
 * @param whenDone stops what was started for it
 */
record Database(DatabaseAddress address, Runnable whenDone) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Database.class);

    static Database open(DataDirectory data, DatabaseProperties properties) {
        if (!properties.url().isEmpty()) {
            var address = DatabaseAddress.parse(properties.url(), properties.username(), properties.password());
            FirstConnection.await(address, properties.startTimeout());
            log.info("Using the database of {}", address);
            return new Database(address, () -> {});
        }
        var running = properties.attach() ? EmbeddedPostgres.ofAnother(data) : Optional.<DatabaseAddress>empty();
        return running.map(address -> new Database(address, () -> {})).orElseGet(() -> embedded(data, properties));
    }

    private static Database embedded(DataDirectory data, DatabaseProperties properties) {
        var embedded = properties.embedded();
        var settings = new PostgresSettings(embedded.port(), embedded.pageCache(memory()), true);
        var postgres = EmbeddedPostgres.start(data, settings);
        try {
            FirstConnection.makeDatabase(postgres.address());
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        return new Database(postgres.address(), postgres::close);
    }

    /** In bytes, as far as a container lets us have it; 0 where nobody tells. */
    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : 0;
    }

    @Override
    public void close() {
        whenDone.run();
    }
}
