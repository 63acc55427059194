package org.carrel.platform.database;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Optional;
import org.carrel.platform.command.ApplicationCommand;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the tables to this version's form ahead of its first start, or says how far they are. */
@Command(
        name = "migrate",
        description = "Brings the database to the form this version needs. It takes no backup: take one first.")
final class MigrateCommand implements ApplicationCommand {
    @Option(names = "--status", description = "Changes nothing; lists what is applied and what is pending.")
    private boolean status;

    @Override
    public int run(ApplicationContext application, PrintWriter out) {
        var flyway = application.getBean(Flyway.class);
        if (status) {
            Arrays.stream(flyway.info().all()).map(MigrateCommand::line).forEach(out::println);
            return DONE;
        }
        var pending = flyway.info().pending();
        Migrations.bringUp(flyway);
        Arrays.stream(pending)
                .forEach(each -> out.println("applied " + each.getVersion() + " " + each.getDescription()));
        out.println(pending.length == 0 ? "Nothing was pending." : "The database has the form this version needs.");
        return DONE;
    }

    private static String line(MigrationInfo migration) {
        var when = Optional.ofNullable(migration.getInstalledOn())
                .map(date -> date.toInstant().toString())
                .orElse("");
        return "%-8s %-5s %-24s %s"
                .formatted(word(migration), migration.getVersion(), migration.getDescription(), when)
                .stripTrailing();
    }

    private static String word(MigrationInfo migration) {
        var state = migration.getState();
        if (state.isFailed()) {
            return "failed";
        }
        if (state.isApplied()) {
            return state.isResolved() ? "applied" : "newer";
        }
        return "pending";
    }
}
