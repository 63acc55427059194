package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carrel.search.index.SearchIndex;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever stands in the catalogue or in an address, a page shows as text. */
@CarrelTest
class HostilePagesTest {
    private static final List<String> HOSTILE = List.of(
            "\"><script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "</title><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "<!--<script>",
            "</noscript><svg onload=alert(1)>",
            "{{t.home.title}} {{{library}}}",
            "{0} {count, plural, other {#}} '{'",
            "javascript:alert(1)",
            "<!--carrel:boot-->");

    @Autowired
    private Library library;

    @Autowired
    private SearchIndex index;

    @Test
    void texts_of_the_catalogue_are_texts() {
        var staff = library.librarian().api();
        var reader = Reader.with(library.api());
        for (var text : HOSTILE) {
            var book = staff.post(
                    "/v1/books",
                    Map.of(
                            "title", text,
                            "subtitle", text,
                            "contributors", List.of(Map.of("name", text)),
                            "publisher", text,
                            "edition", text,
                            "series", text,
                            "subjects", List.of(text),
                            "summary", text));
            assertThat(book.status()).as(book.text()).isEqualTo(201);
            staff.post(
                    "/v1/books/" + book.at("id") + "/copies",
                    Map.of("shelfLocation", text, "callNumber", text, "count", 1));
            var page = reader.read("/works/" + book.at("workId"));
            harmless(page);
            assertThat(page.select("h1").text()).isEqualTo(text);
            assertThat(page.title()).startsWith(text + " · " + text);
            assertThat(Reader.meta(page, "og:title")).startsWith(text);
            var work = Reader.data(page, "Book");
            assertThat(work.path("name").asString("")).isEqualTo(text);
            harmless(reader.read("/authors/" + book.at("contributors/0/authorId")));
        }
        index.catchUp(Duration.ofSeconds(20));
        var page = reader.read("/search");
        harmless(page);
        assertThat(Reader.texts(page, ".card__title")).hasSize(HOSTILE.size());
        harmless(reader.read("/"));
    }

    @Test
    void texts_of_an_address_are_texts() {
        var reader = Reader.with(library.api());
        for (var text : HOSTILE) {
            var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
            var page = reader.read("/search?q=" + encoded + "&subject=" + encoded + "&sort=-year");
            harmless(page);
            assertThat(page.select("input[name=q]").attr("value")).isEqualTo(text);
            assertThat(page.select("h1").text()).contains(text);
            var troubled = reader.ask("/search?year=1&yearFrom=" + encoded + "&q=" + encoded);
            assertThat(troubled.status()).isEqualTo(400);
            harmless(org.jsoup.Jsoup.parse(troubled.text()));
        }
    }

    /** No element or attribute is there that our templates do not have. */
    private static void harmless(Document page) {
        assertThat(page.select("[onerror], [onload], [onmouseover], svg[onload], img[src=x]"))
                .isEmpty();
        assertThat(page.select("[href^=javascript]")).isEmpty();
        assertThat(page.select("script:not([type=application/ld+json]):not([type=application/json]):not([src])"))
                .isEmpty();
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("footer")).hasSize(1);
    }
}
