package org.carrel.platform.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;

/** Takes the program's arguments to the command that they name. */
public final class Launch {
    /** A server was started: the process lives on when {@code main} ends. */
    static final int GOES_ON = -1;

    private static final String APPLICATION = "org.carrel.Carrel";

    private Launch() {}

    /** Runs the command and ends the process with its exit code, unless the command is to serve. */
    public static void main(String... arguments) {
        var exitCode = execute(arguments);
        if (exitCode != GOES_ON) {
            System.exit(exitCode);
        }
    }

    static int execute(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new RootCommand());
        ApplicationCommands.all().forEach(line::addSubcommand);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .scopeType(ScopeType.INHERIT)
                        .description("Shows this and ends.")
                        .build());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setExecutionStrategy(Launch::execute);
        line.setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
        return line;
    }

    private static int execute(ParseResult parsed) {
        var last = parsed.asCommandLineList().getLast();
        if (last.getCommand() instanceof ApplicationCommand command
                && !last.isUsageHelpRequested()
                && parsed.commandSpec().userObject() instanceof RootCommand root) {
            return run(command, root.arguments(), last);
        }
        return new RunLast().execute(parsed);
    }

    private static int run(ApplicationCommand command, List<String> given, CommandLine line) {
        var arguments = new ArrayList<>(List.of(
                "--carrel.database.attach=true",
                "--spring.main.lazy-initialization=true",
                "--logging.level.root=warn",
                "--logging.level.org.carrel=warn"));
        arguments.addAll(given);
        try (var application = start(WebApplicationType.NONE, arguments)) {
            var exitCode = command.run(application, line.getOut());
            line.getOut().flush();
            return exitCode;
        } catch (Exception e) {
            return report(e, line.getErr());
        }
    }

    /**
     * Starts the application.
     *
     * @throws CannotStart where a setting, an argument or the machine stands in the way
     */
    static ConfigurableApplicationContext start(WebApplicationType type, List<String> arguments) {
        var application =
                new SpringApplication(ClassUtils.resolveClassName(APPLICATION, Launch.class.getClassLoader()));
        var environment = new EnvironmentReady();
        application.setWebApplicationType(type);
        application.addListeners(environment);
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw StartFailure.explain(e, environment.environment()).orElseThrow(() -> e);
        }
    }

    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof CannotStart reason) {
            err.println("carrel: " + reason.getMessage());
            err.println(reason.remedy());
            err.flush();
            return reason.getExitCode();
        }
        LoggerFactory.getLogger(APPLICATION).error("Carrel failed", failure);
        return CannotStart.FAILED;
    }
}
