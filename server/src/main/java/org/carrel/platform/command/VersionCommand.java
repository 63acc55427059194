package org.carrel.platform.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which Carrel this is. */
@Command(name = "version", description = "Says which Carrel this is.")
final class VersionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** As the jar's manifest has it. */
    static String version() {
        return Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                .orElse("(unpacked)");
    }

    @Override
    public Integer call() {
        spec.commandLine().getOut().printf("Carrel %s, Java %s%n", version(), Runtime.version());
        return ApplicationCommand.DONE;
    }
}
