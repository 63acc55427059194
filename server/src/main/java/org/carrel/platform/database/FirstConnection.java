package org.carrel.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.carrel.platform.command.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first meeting with a database at start: is it there, is it new enough, does it let us in. */
final class FirstConnection {
    private static final Logger log = LoggerFactory.getLogger(FirstConnection.class);
    private static final int OLDEST = 15;
    private static final String NO_SUCH_DATABASE = "3D000";

    /** Wrong password, no right to enter, no such database: waiting does not mend these. */
    private static final Set<String> LOCKED_OUT = Set.of("28P01", "28000", NO_SUCH_DATABASE);

    private FirstConnection() {}

    /** Waits until the database answers, and refuses one that is too old. */
    static void await(DatabaseAddress address, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        for (var delay = 250L; ; delay = Math.min(delay * 2, 5_000)) {
            try (var connection = connect(address, address.url())) {
                mustBeNewEnough(connection);
                return;
            } catch (SQLException e) {
                if (LOCKED_OUT.contains(String.valueOf(e.getSQLState()))) {
                    throw CannotStart.wrongUse(
                            "The database does not let Carrel in as " + address + ": " + e.getMessage() + ".",
                            "Check CARREL_DATABASE_URL, CARREL_DATABASE_USERNAME and CARREL_DATABASE_PASSWORD.");
                }
                if (System.nanoTime() > deadline) {
                    throw CannotStart.failed(
                            "The database does not answer (" + address + "): " + e.getMessage(),
                            "Carrel waited " + patience.toSeconds()
                                    + " seconds; carrel.database.start-timeout sets how long.",
                            e);
                }
                log.warn("Waiting for the database ({}): {}", address, e.getMessage());
                Pause.millis(delay);
            }
        }
    }

    /** Makes our database in a server that was just initialised. */
    static void makeDatabase(DatabaseAddress address) {
        try {
            try (var connection = connect(address, address.url())) {
                log.debug("The database is there: {}", connection.getCatalog());
            } catch (SQLException e) {
                if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                    throw e;
                }
                var name = address.url().replaceFirst(".*/", "");
                try (var connection = connect(address, address.url().replaceFirst("[^/]*$", "postgres"));
                        var statement = connection.createStatement()) {
                    statement.execute("create database " + name);
                }
            }
        } catch (SQLException e) {
            throw CannotStart.failed(
                    "The embedded PostgreSQL does not let Carrel in: " + e.getMessage(),
                    "The password in secrets/database-password must be the one that the database was made with.",
                    e);
        }
    }

    private static Connection connect(DatabaseAddress address, String url) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.username());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    private static void mustBeNewEnough(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw CannotStart.wrongUse(
                    "The database is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ".",
                    "Carrel needs PostgreSQL " + OLDEST + " or newer.");
        }
    }
}
