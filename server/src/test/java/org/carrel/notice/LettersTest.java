package org.carrel.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carrel.account.SecurityEvent;
import org.carrel.account.verification.LinkPurpose;
import org.carrel.testing.Repository;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {
    private static final String RESOURCES = "server/src/main/resources/org/carrel/notice/letters";
    private static final String SCRIPT = "<script>alert('x')</script>&";
    private final Letters letters = new Letters();

    static Stream<String> kinds() {
        return Stream.of(
                        Stream.of(NewMatchesLetter.KIND),
                        Arrays.stream(LinkPurpose.values()).map(LinkLetters::kind),
                        Arrays.stream(SecurityEvent.Kind.values()).map(SecurityLetters::kind))
                .flatMap(all -> all);
    }

    static Stream<Arguments> kindsAndLanguages() {
        return kinds().flatMap(kind -> Letters.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void every_kind_is_whole_in_every_language_with_a_site_and_without(String kind, String language) {
        for (var site : List.of(List.of("https://library.example.org"), List.<String>of())) {
            var letter = letters.write(kind, Locale.forLanguageTag(language), values(site, "Ada Osei"));
            assertThat(letter.subject()).isNotBlank().doesNotContain("{", "}", "\n");
            assertThat(letter.plain())
                    .contains("Ada Osei", "City Library", "\n-- \n")
                    .doesNotContain("{{", "}}", "\n\n\n", "<p>", "---");
            assertThat(letter.html())
                    .contains("<html lang=\"" + language + "\">", "prefers-color-scheme: dark", "City Library")
                    .doesNotContain("{{", "}}");
            assertThat(Jsoup.parse(letter.html()).body().text()).contains("Ada Osei", letter.subject());
            assertThat(letter.html().contains("https://")).isEqualTo(!site.isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void what_people_wrote_stays_text_in_html(String kind, String language) {
        var letter = letters.write(kind, Locale.forLanguageTag(language), values(List.of(), SCRIPT));
        var page = Jsoup.parse(letter.html());
        assertThat(page.select("script")).isEmpty();
        assertThat(page.body().text()).contains(SCRIPT);
        assertThat(letter.plain()).contains(SCRIPT);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void languages_differ_in_every_part(String kind) {
        var values = values(List.of("https://library.example.org"), "Ada Osei");
        var english = letters.write(kind, Locale.ENGLISH, values);
        var german = letters.write(kind, Locale.GERMAN, values);
        assertThat(german.subject()).isNotEqualTo(english.subject());
        assertThat(german.plain()).isNotEqualTo(english.plain());
        assertThat(Jsoup.parse(german.html()).body().text())
                .isNotEqualTo(Jsoup.parse(english.html()).body().text());
    }

    @ParameterizedTest
    @MethodSource("kindsAndLanguages")
    void plain_text_and_html_lead_to_the_same_places(String kind, String language) {
        var letter = letters.write(
                kind, Locale.forLanguageTag(language), values(List.of("https://library.example.org"), "Ada Osei"));
        var links = Jsoup.parse(letter.html()).select("a.button").eachAttr("href");
        assertThat(links).allSatisfy(link -> assertThat(letter.plain()).contains(link));
        assertThat(links).hasSize((int)
                Pattern.compile("token=").matcher(letter.plain()).results().count());
    }

    @Test
    void no_template_lies_about_that_nobody_uses() {
        var folders = Repository.files(RESOURCES).stream()
                .map(file -> String.valueOf(file.getName(file.getNameCount() - 2)))
                .distinct()
                .filter(folder -> !List.of("parts", "letters").contains(folder));
        assertThat(folders).containsExactlyInAnyOrderElementsOf(kinds().toList());
    }

    @Test
    void every_kind_is_listed_in_the_document() {
        var document = Repository.text(Repository.root().resolve("docs/notices.md"));
        assertThat(kinds()).allSatisfy(kind -> assertThat(document).contains("| `" + kind + "` |"));
    }

    @Test
    void what_a_template_names_must_be_given() {
        assertThatThrownBy(() -> letters.write("new_matches", Locale.ENGLISH, Map.of("search", "cats")))
                .hasMessageContaining("one");
    }

    /** Everything that any template names. */
    private static Map<String, Object> values(List<String> site, String written) {
        var values =
                new HashMap<String, Object>(new Reader(written, written, Locale.ENGLISH).values(PostmanTest.mail(1)));
        values.put("library", "City Library");
        values.put("site", site);
        values.put("search", written);
        values.put("one", false);
        values.put("total", "12");
        values.put("matches", List.of(written));
        values.put("more", List.of("11"));
        values.put("link", site.stream().map(s -> s + "/verify?token=[hidden]").toList());
        values.put(
                "refusal",
                site.stream().map(s -> s + "/refuse-email?token=[hidden]").toList());
        values.put("both", true);
        values.put("newAddress", "new@example.org");
        values.put("code", Secret.MARK);
        values.put("until", "tomorrow");
        values.put("facts", List.of(Map.of("label", "Device", "value", written)));
        return values;
    }
}
