package org.carrel.operations;

import java.time.Instant;
import java.util.List;
import org.carrel.platform.schedule.Jobs.Job;

/**
 * How everything is, for those who look after it.
 *
 * @param uptime in seconds
 * @param mail {@code not_configured} until something sends mail
 */
record HealthDetails(
        String version,
        Instant startedAt,
        long uptime,
        Database database,
        Migrations migrations,
        Pool pool,
        Disk disk,
        Memory memory,
        String mail,
        List<Job> jobs) {

    /** @param latency of one question there and back, in milliseconds */
    record Database(String version, long latency) {}

    record Migrations(List<String> applied, List<String> pending) {}

    /**
     * Connections to the database.
     *
     * @param waiting requests that wait for one
     */
    record Pool(int active, int idle, int waiting, int most) {}

    /** The disk under the data directory, in bytes. */
    record Disk(long free, long total) {}

    /** The heap, in bytes. */
    record Memory(long used, long most) {}
}
