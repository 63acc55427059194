package org.carrel.platform.database;

import java.util.Arrays;
import org.carrel.platform.command.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings the tables to the form that this program expects. */
final class Migrations {
    private Migrations() {}

    /** Applies what is pending. A database that a newer program has changed is left alone. */
    static void bringUp(Flyway flyway) {
        mustNotBeNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw CannotStart.failed(
                    "The database cannot be brought to the form this Carrel needs: " + e.getMessage(),
                    "Each migration is all or nothing, so nothing is half done. `carrel migrate --status` lists them.",
                    e);
        }
    }

    private static void mustNotBeNewer(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied()
                        && !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(version -> version != null)
                .max(java.util.Comparator.naturalOrder())
                .ifPresent(version -> {
                    throw CannotStart.wrongUse(
                            "The database is newer than this Carrel: it has migration " + version
                                    + ", which this one lacks.",
                            "Start the newer Carrel, or restore a backup from before it.");
                });
    }
}
