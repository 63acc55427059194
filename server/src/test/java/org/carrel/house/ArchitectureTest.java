package org.carrel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.carrel.Carrel;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The diagram in {@code docs/architecture.md} shows the arrows that are there. */
class ArchitectureTest {
    private static final String FILE = "docs/architecture.md";
    private static final String BEGIN = "<!-- drawn from the code: begin -->\n";
    private static final String END = "<!-- drawn from the code: end -->";

    @Test
    void the_diagram_of_the_modules_is_drawn_from_the_code() {
        var path = Repository.root().resolve(FILE);
        assertThat(Files.exists(path)).isTrue();
        var text = Repository.text(path);
        var before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        var after = text.substring(text.indexOf(END));

        Repository.assertCommitted(FILE, before + diagram() + after, "-Dcarrel.architecture.write=true");
    }

    private static String diagram() {
        var modules = ApplicationModules.of(Carrel.class);
        var sorted = modules.stream()
                .filter(module -> !module.getBasePackage().getName().equals("org.carrel"))
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        return "```mermaid\ngraph TD\n"
                + sorted.stream()
                        .flatMap(module -> known(module, modules).stream()
                                .map(other -> "    " + module.getIdentifier() + " --> " + other))
                        .collect(Collectors.joining("\n"))
                + "\n```\n";
    }

    private static List<String> known(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .filter(other -> !other.equals(module.getIdentifier().toString()))
                .sorted()
                .toList();
    }
}
