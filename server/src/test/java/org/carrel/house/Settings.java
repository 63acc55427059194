package org.carrel.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrel.testing.Repository;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every setting, read from the records that take them: name, default and bounds from the code, meaning from the Javadoc. */
final class Settings {
    private Settings() {}

    static String markdown() {
        var rows = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.carrel").stream()
                        .filter(type -> type.isAnnotatedWith(ConfigurationProperties.class))
                        .map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Settings::prefix))
                        .flatMap(type -> rows(prefix(type), type, source(type)))
                        .collect(Collectors.joining("\n"));
        return """
                # Configuration

                Every setting can be given as an environment variable, on the command line (`--carrel.http.max-body=2MB`), or in a file
                `application.yaml` beside the jar. A start with a bad value says which, why and what would be right, and exits with 2.
                This page is drawn from the code and compared by a test.

                | setting | environment | default | meaning |
                |---|---|---|---|
                | `server.port` | `PORT` | `8080` | the port that the web server listens on |
                | `carrel.data` | `CARREL_DATA` | `./data` | the directory that holds all this node keeps |
                %s
                """.formatted(rows);
    }

    private static Stream<String> rows(String prefix, Class<?> type, String source) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            var name = prefix + "." + kebab(component.getName());
            var each = each(component);
            if (each.isPresent()) {
                return rows(name + ".<id>", each.get(), source);
            }
            return component.getType().isRecord() && component.getType().getEnclosingClass() == type
                    ? rows(name, component.getType(), source)
                    : Stream.of(row(name, component, source));
        });
    }

    /** What stands below each name, where people give the names. */
    private static Optional<Class<?>> each(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                        && type.getRawType() == Map.class
                        && type.getActualTypeArguments()[1] instanceof Class<?> value
                        && value.isRecord()
                ? Optional.of(value)
                : Optional.empty();
    }

    private static String row(String name, RecordComponent component, String source) {
        var given = Optional.ofNullable(component.getAnnotation(DefaultValue.class))
                .or(() -> Optional.ofNullable(parameterDefault(component)));
        var standard = given.map(DefaultValue::value)
                .map(values -> String.join(",", values))
                .orElse("");
        var environment = name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
        return "| `%s` | `%s` | %s | %s%s |"
                .formatted(
                        name,
                        environment,
                        standard.isEmpty() ? "none" : "`" + standard + "`",
                        meaning(component, source),
                        bounds(component));
    }

    /** A record's annotations stand on the constructor's parameters where they are meant for those alone. */
    private static @org.jspecify.annotations.Nullable DefaultValue parameterDefault(RecordComponent component) {
        var type = component.getDeclaringRecord();
        var index = index(component);
        return type.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
    }

    private static String bounds(RecordComponent component) {
        var type = component.getDeclaringRecord();
        var index = index(component);
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters()[index].getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getName().startsWith("jakarta.validation.constraints"))
                .map(annotation -> annotation
                        .toString()
                        .replaceAll(".*constraints\\.(\\w+)\\(.*?value=(-?\\d+).*", "$1 $2")
                        .replace("Min ", "at least ")
                        .replace("Max ", "at most "))
                .filter(text -> text.startsWith("at "))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), text -> text.isEmpty() ? "" : " (" + text + ")"));
    }

    private static int index(RecordComponent component) {
        return Arrays.stream(component.getDeclaringRecord().getRecordComponents())
                .map(RecordComponent::getName)
                .toList()
                .indexOf(component.getName());
    }

    private static String meaning(RecordComponent component, String source) {
        var found = Pattern.compile("@param " + component.getName() + " ([\\s\\S]*?)(?=\\n\\s*\\*\\s*@|\\*/)")
                .matcher(source);
        return found.find()
                ? found.group(1)
                        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
                        .replaceAll("\\{@code ([^}]*)\\}", "`$1`")
                        .replace("|", "\\|")
                        .strip()
                : "";
    }

    private static String prefix(Class<?> type) {
        return Optional.ofNullable(type.getAnnotation(ConfigurationProperties.class))
                .map(ConfigurationProperties::value)
                .orElse("");
    }

    private static String source(Class<?> type) {
        return Repository.text(Repository.root()
                .resolve("server/src/main/java")
                .resolve(type.getName().replace('.', '/') + ".java"));
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
