package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class PageScriptsTest {
    private static final String MANIFEST = """
            {"index.html": {"file": "assets/public-1.js", "imports": ["_ground-2.js"]},
             "_ground-2.js": {"file": "assets/ground-2.js"},
             "_shelf-3.js": {"file": "assets/shelf-3.js", "imports": ["_ground-2.js"]},
             "src/public/home/page.tsx": {"file": "assets/page-4.js", "imports": ["_ground-2.js", "_shelf-3.js"]},
             "src/ui/Preferences.tsx": {"file": "assets/menus-6.js", "imports": ["_ground-2.js"]},
             "src/i18n/locales/public/de.json": {"file": "assets/de-5.js"}}
            """;

    private static PageScripts scripts() {
        return PageScripts.in(new ByteArrayResource(MANIFEST.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_page_names_what_it_needs_beside_what_every_page_starts_with_and_its_own_languages_words() {
        assertThat(scripts().links("src/public/home/page.tsx", PageLanguage.DE)).isEqualTo("""
                <link rel="modulepreload" crossorigin href="/assets/page-4.js">
                <link rel="modulepreload" crossorigin href="/assets/shelf-3.js">
                <link rel="modulepreload" crossorigin href="/assets/menus-6.js">
                <link rel="modulepreload" crossorigin href="/assets/de-5.js">
                """);
        assertThat(scripts().links("src/public/home/page.tsx", PageLanguage.FR)).doesNotContain("de-5");
    }

    @Test
    void a_page_that_no_module_draws_and_a_server_without_the_app_name_nothing() {
        assertThat(scripts().links("", PageLanguage.EN)).isEmpty();
        assertThat(scripts().links("src/public/other.tsx", PageLanguage.EN)).isEmpty();
        var none = PageScripts.in(new ClassPathResource("META-INF/carrel/no-manifest.json"));
        assertThat(none.links("src/public/home/page.tsx", PageLanguage.EN)).isEmpty();
    }

    @Test
    void every_module_that_a_page_is_said_to_be_drawn_by_is_one_of_the_app() {
        var named = Pattern.compile("drawnBy\\(\"([^\"]+)\"\\)");
        var modules = Stream.of("Home", "Search", "Record", "Author")
                .map(page -> "server/src/main/java/org/carrel/page/" + page + "Pages.java")
                .flatMap(page -> named.matcher(Repository.text(Repository.root().resolve(page)))
                        .results())
                .map(found -> "ui/" + found.group(1))
                .toList();
        assertThat(modules)
                .hasSize(5)
                .allMatch(module -> Files.exists(Repository.root().resolve(module)), "is there");
    }
}
