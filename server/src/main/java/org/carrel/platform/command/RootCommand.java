package org.carrel.platform.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before every command, and the options that every command has. */
@Command(
        name = "carrel",
        description = "Carrel, the lending-library server.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, VersionCommand.class, RehearseCommand.class})
final class RootCommand {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept (CARREL_DATA; ./data).")
    private @Nullable String data;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            scope = ScopeType.INHERIT,
            description = "Any other property, such as carrel.database.pool-size=20.")
    private Map<String, String> properties = new LinkedHashMap<>();

    /** As Spring reads them, above the environment and every file. */
    List<String> arguments() {
        var arguments = new ArrayList<String>();
        if (data != null) {
            arguments.add("--carrel.data=" + data);
        }
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return arguments;
    }
}
