package org.carrel.platform.database;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database, and how it is used. Every property is also an environment variable: {@code CARREL_DATABASE_URL},
 * {@code CARREL_DATABASE_POOLSIZE} and so on.
 *
 * @param url address of a PostgreSQL 15 or newer, {@code jdbc:postgresql://host/db} or
 *     {@code postgresql://user:password@host/db}; empty for the embedded one
 * @param username who enters there; empty where the address says it
 * @param password their password; empty where the address says it
 * @param poolSize connections held at most; 0 for the rule: four for each processor, between 8 and 64. A commit waits
 *     for the disk, not for a processor, so somewhat more than processors pay; beyond that they only get in each other's
 *     way inside the database instead of queueing outside (measured: 8 lend a fifth more than 16 on two processors)
 * @param connectionTimeout how long a request waits for a connection before it is told 503
 * @param startTimeout how long a start waits for a database that does not answer yet
 * @param attach whether a command may join the embedded database of a server that runs on the same data directory
 * @param embedded the embedded database's own settings
 */
@Validated
@ConfigurationProperties("carrel.database")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("0") @Min(0) @Max(1000) int poolSize,
        @DefaultValue("3s") Duration connectionTimeout,
        @DefaultValue("60s") Duration startTimeout,
        @DefaultValue("false") boolean attach,
        @DefaultValue @Valid Embedded embedded) {

    /**
     * The embedded database.
     *
     * @param port on the loopback interface; 0 for any free one
     * @param sharedBuffers PostgreSQL's own page cache, as PostgreSQL writes sizes; empty for a thirty-second of the
     *     memory, at least 128MB and at most 512MB
     */
    record Embedded(
            @DefaultValue("0") @Min(0) @Max(65535) int port,

            @DefaultValue("") @Pattern(regexp = "([1-9][0-9]*(kB|MB|GB))?", message = "must be a size such as 128MB")
            String sharedBuffers) {
        /** The pages of a large library's indexes do not fit into what PostgreSQL takes by itself, and an import touches them all. */
        String pageCache(long memoryBytes) {
            var share = memoryBytes / (32L << 20);
            return sharedBuffers.isEmpty() ? Math.clamp(share, 128, 512) + "MB" : sharedBuffers;
        }
    }

    int connections() {
        var processors = Runtime.getRuntime().availableProcessors();
        return poolSize > 0 ? poolSize : Math.clamp(processors * 4L, 8, 64);
    }
}
