package org.carrel.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.database.DataDirectory;
import org.carrel.platform.database.DatabaseAddress;
import org.carrel.platform.database.EmbeddedPostgres;
import org.carrel.platform.database.PostgresSettings;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for the whole test process, migrated once. */
public final class TestDatabase {
    private static final TestDatabase INSTANCE = new TestDatabase();

    private final Path directory;
    private final EmbeddedPostgres postgres;
    private final DatabaseAddress address;
    private final DataSource dataSource;
    private final Seeds seeds;

    private TestDatabase() {
        var place = start();
        this.directory = place.directory;
        this.postgres = place.postgres;
        this.address = postgres.address();
        // Once all applications are closed: one that finds no database waits for it.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        recreate(address);
        this.dataSource = pool(address);
        Flyway.configure().dataSource(dataSource).load().migrate();
        this.seeds = Seeds.keep(JdbcClient.create(dataSource));
    }

    /** A small pool of its own, beside the application's. */
    public static DataSource dataSource() {
        return INSTANCE.dataSource;
    }

    public static JdbcClient jdbc() {
        return JdbcClient.create(INSTANCE.dataSource);
    }

    /** Where it is, for what connects by itself. */
    public static DatabaseAddress address() {
        return INSTANCE.address;
    }

    /** A directory that this test process has to itself. */
    public static Path directory() {
        return INSTANCE.directory;
    }

    /** The one folder that imports may watch. */
    public static Path watched() {
        return directory().resolve("watched").toAbsolutePath();
    }

    /**
     * Empties every table, but for what the migrations put there. Sequences start anew. Search indexes take it for another
     * database, for no trigger told them.
     */
    public static void reset() {
        INSTANCE.seeds.restore();
        jdbc().sql("update search_feed set identity = gen_random_uuid()").update();
    }

    private record Place(Path directory, EmbeddedPostgres postgres) {}

    /** The first directory that no other test process uses at this moment. */
    private static Place start() {
        for (var number = 1; ; number++) {
            var directory = Path.of("target", "test-data", "database-" + number);
            try {
                return new Place(
                        directory, EmbeddedPostgres.start(new DataDirectory(directory), PostgresSettings.forTests()));
            } catch (CannotStart taken) {
                if (taken.getExitCode() != CannotStart.WRONG_USE || number == 20) {
                    throw taken;
                }
            }
        }
    }

    /** Earlier runs may have had other migrations. */
    private static void recreate(DatabaseAddress address) {
        var name = address.url().replaceFirst(".*/", "");
        var server = new DatabaseAddress(
                address.url().replaceFirst("[^/]*$", "postgres"), address.username(), address.password());
        try (var pool = pool(server)) {
            var jdbc = JdbcClient.create(pool);
            jdbc.sql("drop database if exists " + name + " with (force)").update();
            jdbc.sql("create database " + name).update();
        }
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("test");
        config.setJdbcUrl(address.url());
        config.setUsername(address.username());
        config.setPassword(address.password());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }
}
