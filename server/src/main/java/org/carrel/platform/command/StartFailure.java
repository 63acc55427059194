package org.carrel.platform.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.env.ConfigurableEnvironment;

/** Turns what stopped a start into a reason that its reader can act on, where there is one. */
final class StartFailure {
    private StartFailure() {}

    static Optional<CannotStart> explain(Throwable failure, Optional<ConfigurableEnvironment> environment) {
        return first(failure, CannotStart.class)
                .or(() -> first(failure, PortInUseException.class).map(StartFailure::portTaken))
                .or(() -> first(failure, BindException.class)
                        .map(bad -> badProperties(
                                bad, environment.map(BadProperty::allIn).orElse(List.of()))));
    }

    private static CannotStart portTaken(PortInUseException taken) {
        return CannotStart.wrongUse(
                "Port " + taken.getPort() + " is taken by another program.",
                "Stop that one, or choose another port with --port or CARREL_PORT.");
    }

    private static CannotStart badProperties(BindException first, List<BadProperty> ours) {
        var all = Stream.concat(ours.stream(), BadProperty.of(first).stream())
                .map(bad -> "  " + bad.line())
                .distinct()
                .collect(Collectors.joining("\n"));
        return CannotStart.wrongUse("The configuration is wrong:\n" + all, "Set it right and start again.");
    }

    private static <T extends Throwable> Optional<T> first(Throwable failure, Class<T> type) {
        return Stream.<Throwable>iterate(failure, at -> at != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
