package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrel.testing.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ByteArrayResource;

class PaintingTest {
    private static final String APP = """
            <!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><title>Carrel</title><!--carrel:head-->
            <script type="module" src="/assets/a.js"></script></head><body><div id="root"><!--carrel:body--></div><!--carrel:boot-->
            </body></html>
            """;

    @Test
    void the_shell_of_the_app_is_filled_where_its_marks_are() {
        var shell = new Shell(new ByteArrayResource(APP.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var visit = new Visit(PageLanguage.AR, Optional.of("dark"), "https://library.example.org");
        assertThat(shell.isApp()).isTrue();
        assertThat(shell.fill(visit, "<title>$1 \\\\ H</title>", "BODY", "BOOT").replace("\n", ""))
                .isEqualTo(
                        "<!doctype html><html lang=\"ar\" dir=\"rtl\" data-theme=\"dark\"><head><meta charset=\"utf-8\"><title>$1 \\\\ H</title>"
                                + "<script type=\"module\" src=\"/assets/a.js\"></script></head><body><div id=\"root\">BODY</div>BOOT</body></html>");
    }

    @Test
    void a_shell_without_its_marks_is_refused_at_the_start() {
        var shell =
                new ByteArrayResource("<!doctype html><html></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new Shell(shell)).hasMessageContaining("<!--carrel:body-->");
    }

    @Test
    void styles_stand_in_the_page_and_nothing_waits_for_the_links_to_them() {
        var shell = InlineStyles.in("""
                <link rel="icon" href="/assets/mark.svg"><link rel="stylesheet" crossorigin href="/assets/probe-1a2b.css">""");
        assertThat(shell)
                .contains("<style>.probe { color: inherit; }</style>")
                .contains(
                        "<link disabled media=\"not all\" rel=\"stylesheet\" crossorigin href=\"/assets/probe-1a2b.css\">")
                .contains("<link rel=\"icon\" href=\"/assets/mark.svg\">");
        assertThat(ShellPolicy.of(shell)).containsPattern("style-src 'self' 'sha256-[A-Za-z0-9+/]{43}=';");
    }

    @Test
    void scripts_and_styles_that_stand_in_a_shell_are_let_run_by_their_hashes_and_data_needs_none() {
        assertThat(ShellPolicy.of(APP))
                .contains("script-src 'self';", "style-src 'self';", "default-src 'none';", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "nonce", "http:");
        // printf 'go()' | openssl dgst -sha256 -binary | base64
        var policy =
                ShellPolicy.of("<script>go()</script><style>a{}</style><script type=\"application/json\">{}</script>");
        assertThat(policy).containsPattern("script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; style-src 'self' 'sha256-");
    }

    @Test
    void templates_have_no_hole_for_what_is_not_text() {
        for (var file : Repository.files("server/src/main/resources/org/carrel/page/templates")) {
            assertThat(Repository.text(file)).as(file.toString()).doesNotContain("{{{", "{{&", "style=", "onclick");
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_language_has_every_text_with_the_same_values_in_it(PageLanguage language) {
        var english = TextFiles.ours(PageLanguage.EN);
        var texts = TextFiles.ours(language);
        assertThat(texts.keySet()).isEqualTo(english.keySet());
        texts.forEach((key, text) ->
                assertThat(values(text)).as(language + " " + key).isEqualTo(values(english.getOrDefault(key, ""))));
    }

    @Test
    void every_text_that_a_template_names_is_there() {
        var named = Pattern.compile("\\{\\{t\\.([A-Za-z.]+)}}");
        for (var file : Repository.files("server/src/main/resources/org/carrel/page/templates")) {
            named.matcher(Repository.text(file))
                    .results()
                    .forEach(found -> assertThat(Texts.in(PageLanguage.EN).say(found.group(1)))
                            .as(name(file) + " " + found.group())
                            .isNotBlank());
        }
    }

    @Test
    void numbers_have_the_plurals_of_the_language() {
        var values = Map.<Long, String>of(1L, "عنوان واحد", 2L, "عنوانان", 5L, "عناوين", 11L, "عنوانًا", 100L, "عنوان");
        values.forEach((count, text) -> assertThat(
                        Texts.in(PageLanguage.AR).say("results.titleAll", Map.of("count", count)))
                .contains(text));
        assertThat(Texts.in(PageLanguage.DE).say("results.titleAll", Map.of("count", 1_234)))
                .isEqualTo("1.234 Titel im Katalog");
    }

    private static Set<String> values(String text) {
        return Pattern.compile("\\{(\\w+)[,}]")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("other"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
