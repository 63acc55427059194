package org.carrel.platform.command;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Between the reading of the settings and the first log line: sets the form of the log, and keeps the settings at hand. */
final class EnvironmentReady implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    private @Nullable ConfigurableEnvironment environment;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        environment = event.getEnvironment();
        var format = event.getEnvironment().getProperty("carrel.log.format", "plain");
        switch (format) {
            case "plain" -> {}
            case "json" ->
                event.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "carrel.log.format", Map.of("logging.structured.format.console", "ecs")));
            default ->
                throw CannotStart.wrongUse(
                        "carrel.log.format (CARREL_LOG_FORMAT) is \"" + format + "\".", "It must be plain or json.");
        }
    }

    Optional<ConfigurableEnvironment> environment() {
        return Optional.ofNullable(environment);
    }

    /** After Spring Boot has read the files (+10), before it sets up the log (+20). */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 15;
    }
}
