package org.carrel.platform.database;

import java.util.List;
import java.util.stream.Stream;

/**
 * How the embedded PostgreSQL runs.
 *
 * @param port on the loopback interface; 0 for any free one
 * @param sharedBuffers its own page cache, as PostgreSQL writes sizes
 * @param durable whether a commit waits for the disk; only tests do without
 */
public record PostgresSettings(int port, String sharedBuffers, boolean durable) {
    /** For tests: any port, little memory, and no waiting for the disk. */
    public static PostgresSettings forTests() {
        return new PostgresSettings(0, "64MB", false);
    }

    List<String> lines() {
        var safety = durable
                ? Stream.of("fsync=on", "synchronous_commit=on", "full_page_writes=on")
                : Stream.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");
        return Stream.concat(
                        safety,
                        Stream.of(
                                "listen_addresses=127.0.0.1",
                                "unix_socket_directories=",
                                "shared_buffers=" + sharedBuffers,
                                "max_connections=100",
                                // Our statements are short: compiling one costs more than running it.
                                "jit=off",
                                // Nobody lends from a spinning disk. At 4, a plan made while a table is small reads all
                                // of
                                // it, and a connection keeps that plan long after the table has grown.
                                "random_page_cost=1.1",
                                // After each checkpoint a page is logged whole once more. An import by the million
                                // touches
                                // all of its indexes' pages between any two, so there should not be many.
                                "max_wal_size=4GB",
                                // Three processes fewer, and on data that fits in memory no slower.
                                "io_method=sync",
                                "max_logical_replication_workers=0",
                                "timezone=UTC",
                                "log_timezone=UTC",
                                "log_checkpoints=off"))
                .toList();
    }
}
