package org.carrel.platform.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * Starts, reads everything once that can be read without naming it, and ends. Java notes meanwhile what it loads and
 * compiles ({@code -XX:AOTCacheOutput}, JEP 514), and later starts take half the time.
 */
@Command(name = "rehearse", hidden = true, description = "Starts on an empty directory, reads a little and ends.")
final class RehearseCommand implements Callable<Integer> {
    @Option(names = "--rounds", hidden = true, description = "How often everything is read.", defaultValue = "20")
    private int rounds;

    @ParentCommand
    private RootCommand root = new RootCommand();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var arguments = new ArrayList<>(root.arguments());
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        arguments.add("--logging.level.org.carrel=warn");
        try (var application = Launch.start(WebApplicationType.SERVLET, arguments);
                var client = HttpClient.newHttpClient()) {
            if (application instanceof ServletWebServerApplicationContext web && web.getWebServer() != null) {
                var home = URI.create("http://127.0.0.1:" + web.getWebServer().getPort());
                var routes = routes(application);
                for (var round = 0; round < rounds; round++) {
                    for (var route : routes) {
                        client.send(HttpRequest.newBuilder(home.resolve(route)).build(), BodyHandlers.discarding());
                    }
                }
            }
        }
        return ApplicationCommand.DONE;
    }

    private static List<String> routes(ApplicationContext application) {
        return application.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(patterns -> patterns.stream())
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*"))
                .toList();
    }
}
