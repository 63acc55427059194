package org.carrel.platform.database;

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
        var settings = new PostgresSettings(
                properties.embedded().port(), properties.embedded().sharedBuffers(), true);
        var postgres = EmbeddedPostgres.start(data, settings);
        try {
            FirstConnection.makeDatabase(postgres.address());
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
        return new Database(postgres.address(), postgres::close);
    }

    @Override
    public void close() {
        whenDone.run();
    }
}
