package org.carrel.platform.command;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves until it is stopped. */
@Command(name = "run", description = "Serves the library until it is stopped (Ctrl-C, SIGTERM).")
final class RunCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", description = "Where it listens (CARREL_PORT; 8080); 0 for any free port.")
    private @Nullable Integer port;

    @Option(names = "--demo", description = "Fills an empty library with books, readers and loans to look at.")
    private boolean demo;

    @Override
    public Integer call() {
        var arguments = new ArrayList<>(root.arguments());
        if (port != null) {
            if (port < 0 || port > HIGHEST_PORT) {
                throw new ParameterException(
                        spec.commandLine(), "--port is " + port + ", and must be between 0 and " + HIGHEST_PORT);
            }
            arguments.add("--server.port=" + port);
        }
        if (demo) {
            arguments.add("--carrel.demo=true");
        }
        report(Launch.start(WebApplicationType.SERVLET, arguments));
        return Launch.GOES_ON;
    }

    private static void report(ApplicationContext application) {
        if (application instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LoggerFactory.getLogger("org.carrel.Carrel")
                    .info(
                            "Carrel {} serves at {}://localhost:{} ({} ms after its start)",
                            VersionCommand.version(),
                            isTls(application.getEnvironment()) ? "https" : "http",
                            web.getWebServer().getPort(),
                            ManagementFactory.getRuntimeMXBean().getUptime());
        }
    }

    private static boolean isTls(Environment environment) {
        return environment.containsProperty("carrel.http.tls.certificate")
                || environment.containsProperty("carrel.http.tls.keystore");
    }
}
