package org.carrel.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.limit.LimitState;
import org.carrel.platform.schedule.Jobs.Job;

/**
 * How everything is, for those who look after it.
 *
 * @param uptime in seconds
 * @param search missing while there is no index
 * @param limits where requests are counted
 * @param audit missing until the trail was first verified
 * @param certificate of TLS; missing where others do that
 * @param mail {@code configured}, or {@code not_configured} where no mail server is set and messages stay here
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
        Optional<Search> search,
        LimitState limits,
        Optional<Audit> audit,
        Optional<Certificate> certificate,
        List<Job> jobs) {

    /**
     * The certificate that is shown.
     *
     * @param problem why newer files were not taken; missing where all is well
     */
    record Certificate(String subject, Instant expiresAt, Optional<String> problem) {}

    /** @param latency of one question there and back, in milliseconds */
    record Database(String version, long latency) {}

    record Migrations(List<String> applied, List<String> pending) {}

    /**
     * Connections to the database.
     *
     * @param waiting requests that wait for one
     */
    record Pool(int active, int idle, int waiting, int most) {}

    /**
     * The search index of this node.
     *
     * @param lag how long ago nothing was missing from it, in seconds
     * @param filled how much of the catalogue is in the one that is being built, from 0 to 1
     * @param size in bytes
     */
    record Search(long documents, double lag, double filled, long size) {}

    /**
     * The audit trail.
     *
     * @param sound whether the last verification found nothing wrong
     * @param verified how long ago that was, in seconds
     */
    record Audit(boolean sound, long verified) {}

    /** The disk under the data directory, in bytes. */
    record Disk(long free, long total) {}

    /** The heap, in bytes. */
    record Memory(long used, long most) {}
}
