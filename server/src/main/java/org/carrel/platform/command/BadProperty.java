package org.carrel.platform.command;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * A setting that is wrong.
 *
 * @param value as it was given, with where that was
 * @param right what it must be
 */
record BadProperty(String name, String value, String right) {
    String line() {
        return name + " is " + value + ": " + right;
    }

    /** Every setting of ours that is wrong, not only the one that was met first. */
    static List<BadProperty> allIn(ConfigurableEnvironment environment) {
        var scan = new ClassPathScanningCandidateComponentProvider(false, environment);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var bad = new ArrayList<BadProperty>();
        for (var found : scan.findCandidateComponents("org.carrel")) {
            var type = ClassUtils.resolveClassName(
                    String.valueOf(found.getBeanClassName()), BadProperty.class.getClassLoader());
            bad.addAll(in(environment, type));
        }
        return bad;
    }

    private static List<BadProperty> in(ConfigurableEnvironment environment, Class<?> type) {
        var annotation = AnnotationUtils.findAnnotation(type, ConfigurationProperties.class);
        var prefix = annotation == null ? "" : annotation.value();
        var collecting = new Collecting();
        @Nullable Object bound = Binder.get(environment).bindOrCreate(prefix, Bindable.of(type), collecting);
        // Settings that do not go together make no record at all.
        if (bound == null) {
            return collecting.bad;
        }
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            validation.getValidator().validate(bound).stream()
                    .map(violation -> of(violation, prefix, environment))
                    .forEach(collecting.bad::add);
        }
        return collecting.bad;
    }

    private static BadProperty of(
            ConstraintViolation<?> violation, String prefix, ConfigurableEnvironment environment) {
        var name = prefix + "."
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .toLowerCase(Locale.ROOT);
        var given = ConfigurationPropertyName.isValid(name)
                ? ConfigurationPropertySources.get(environment)
                : List.<ConfigurationPropertySource>of();
        for (var source : given) {
            var property = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (property != null) {
                return new BadProperty(name, quote(property), violation.getMessage());
            }
        }
        return new BadProperty(name, "\"" + violation.getInvalidValue() + "\"", violation.getMessage());
    }

    /** The setting that a failure names, where it names one. */
    static Optional<BadProperty> of(BindException failure) {
        return Optional.ofNullable(failure.getProperty())
                .map(property -> new BadProperty(
                        property.getName().toString(), quote(property), right(failure.getTarget(), failure)));
    }

    private static String quote(ConfigurationProperty property) {
        var origin = property.getOrigin();
        return "\"" + property.getValue() + "\"" + (origin == null ? "" : " (" + origin + ")");
    }

    private static String right(Bindable<?> target, Exception error) {
        var type = ClassUtils.resolvePrimitiveIfNecessary(target.getType().resolve(Object.class));
        if (type.isEnum()) {
            return "it must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(value ->
                                    value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        if (type == Integer.class || type == Long.class) {
            return "it must be a whole number";
        }
        if (type == Boolean.class) {
            return "it must be true or false";
        }
        if (type == Duration.class) {
            return "it must be a duration such as 500ms, 30s or 5m";
        }
        return type == DataSize.class ? "it must be a size such as 512KB or 1MB" : deepest(error);
    }

    private static String deepest(Throwable error) {
        var at = error;
        for (var cause = error.getCause(); cause != null; cause = cause.getCause()) {
            at = cause;
        }
        return String.valueOf(at.getMessage());
    }

    /** Notes each failure and lets the binding go on with what stands for a missing value. */
    private static final class Collecting implements BindHandler {
        private final List<BadProperty> bad = new ArrayList<>();

        @Override
        public @Nullable Object onFailure(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Exception error) {
            var property = context.getConfigurationProperty();
            if (property != null && property.getName().equals(name)) {
                bad.add(new BadProperty(name.toString(), quote(property), right(target, error)));
            } else if (bad.stream().noneMatch(known -> known.name().startsWith(name.toString()))) {
                bad.add(new BadProperty(name.toString(), "not usable", deepest(error)));
            }
            return null;
        }
    }
}
