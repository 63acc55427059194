package org.carrel.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrel.house.JavaSource.Method;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;

/** What a reader stumbles over: long files and methods, leftovers, dead files, links that lead nowhere. */
class TidyTest {
    private static final int LONGEST_FILE = 300;
    private static final int LONGEST_METHOD = 40;
    private static final int USUAL_METHOD = 20;
    private static final Pattern LEFTOVER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
    /** Addresses of package registries, and paths that exist on one machine only. */
    private static final Pattern FOREIGN = Pattern.compile("registry\\.npm" + "js|repo\\.maven\\.apa" + "che"
            + "|repo1\\.ma" + "ven|pypi\\.o" + "rg|[\"' (=]/(wo" + "rk|ro" + "ot|ho" + "me)/[a-z]");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(#[^)]*)?\\)");
    private static final Pattern BEAN = Pattern.compile(
            "@(Component|Configuration|RestController|RestControllerAdvice|Repository|ConfigurationProperties|Command"
                    + "|SpringBootApplication)\\b|static void main\\(");

    @Test
    void files_are_short_enough_to_be_one_thing() {
        assertThat(mainSources().stream().filter(file -> lines(file) > LONGEST_FILE))
                .as("a file past %d lines is two things; split it by what it is about", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void methods_are_short_enough_to_be_read_at_a_glance() {
        var methods = JavaSource.methods(mainSources());

        assertThat(methods.stream().filter(method -> method.lines() > LONGEST_METHOD))
                .as("a method past %d lines has parts that deserve names", LONGEST_METHOD)
                .isEmpty();
        var usual = methods.stream()
                .filter(method -> method.lines() <= USUAL_METHOD)
                .count();
        assertThat(100.0 * usual / methods.size())
                .as("percent of methods within %d lines; the longest are %s", USUAL_METHOD, longest(methods))
                .isGreaterThanOrEqualTo(95);
    }

    @Test
    void nothing_is_left_for_later_in_a_comment() {
        assertThat(containing(LEFTOVER)).as("do it now, or write an issue").isEmpty();
    }

    @Test
    void no_file_depends_on_a_registry_or_on_somebodys_machine() {
        assertThat(containing(FOREIGN))
                .as("registries are the business of each machine's settings; paths are relative to the repository")
                .isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        var without = mainSources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !Repository.text(folder.resolve("package-info.java")).startsWith("/**"));
        assertThat(without).as("write a package-info.java with two sentences").isEmpty();
    }

    @Test
    void a_package_says_what_it_is_once() {
        var main = Repository.root().resolve("server/src/main/java");
        var test = Repository.root().resolve("server/src/test/java");
        var twice = Repository.files("server/src/test/java").stream()
                .filter(file -> name(file).equals("package-info.java"))
                .filter(file -> Files.exists(main.resolve(test.relativize(file))));
        assertThat(twice)
                .as("a package-info.java in the tests hides the one in main, and with it what the module may know;"
                        + " delete it, for the package is null-marked already")
                .isEmpty();
    }

    @Test
    void every_type_is_used_by_somebody() {
        var texts = mainSources().stream().collect(Collectors.toMap(file -> file, Repository::text));
        var dead = texts.keySet().stream()
                .filter(file -> !name(file).equals("package-info.java"))
                .filter(file -> !BEAN.matcher(texts.get(file)).find())
                .filter(file -> !usedElsewhere(file, texts))
                .map(TidyTest::name);
        assertThat(dead).as("delete what nobody uses").isEmpty();
    }

    @Test
    void migrations_are_numbered_one_by_one_and_named() {
        var names = Repository.files("server/src/main/resources/db/migration").stream()
                .map(TidyTest::name)
                .toList();

        assertThat(names).allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"));
        assertThat(names)
                .extracting(name -> Integer.parseInt(name.substring(1, 4)))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_link_in_the_documents_leads_somewhere() {
        var broken = withEnding(".md").stream()
                .flatMap(document -> LINK.matcher(Repository.text(document))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .map(link -> name(document) + " → " + link));
        assertThat(broken).isEmpty();
    }

    @Test
    void every_document_is_linked_from_another() {
        var all = withEnding(".md");
        var linked = all.stream()
                .flatMap(document -> LINK.matcher(Repository.text(document))
                        .results()
                        .map(link -> document.resolveSibling(link.group(1)).normalize()))
                .collect(Collectors.toSet());
        var root = Repository.root();
        assertThat(all.stream().filter(file -> !root.equals(file.getParent()) && !linked.contains(file)))
                .as("a document that nothing links to is not found by anybody; link it, or delete it")
                .isEmpty();
    }

    @Test
    void the_changelog_has_room_for_what_comes_next() {
        assertThat(Repository.text(Repository.root().resolve("CHANGELOG.md"))).contains("## [Unreleased]");
    }

    private static List<Path> mainSources() {
        return Repository.files("server/src/main/java");
    }

    private static List<Path> withEnding(String ending) {
        return Repository.files("").stream()
                .filter(file -> name(file).endsWith(ending))
                .toList();
    }

    private static List<String> containing(Pattern pattern) {
        Predicate<Path> isText = file -> name(file)
                .matches(".*\\.(java|md|yaml|yml|xml|sql|properties|sh|html|js|ts|tsx|css|json)|carrel|run|Dockerfile");
        return Repository.files("").stream()
                .filter(isText)
                .filter(file -> pattern.matcher(Repository.text(file)).find())
                .map(file -> Repository.root().relativize(file).toString())
                .toList();
    }

    private static boolean usedElsewhere(Path file, Map<Path, String> texts) {
        var word = Pattern.compile("\\b" + name(file).replace(".java", "") + "\\b");
        return texts.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(file)
                        && word.matcher(other.getValue()).find());
    }

    private static String longest(List<Method> methods) {
        return methods.stream()
                .sorted((a, b) -> Long.compare(b.lines(), a.lines()))
                .limit(5)
                .map(method -> method.place() + " (" + method.lines() + ")")
                .collect(Collectors.joining(", "));
    }

    private static long lines(Path file) {
        return Repository.text(file).lines().count();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
