package org.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carrel.search.index.SearchIndex;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.InputSource;

/** Finding, as people do it: staff, whose searches wait for what they just made. */
@CarrelTest
class SearchJourneyTest {
    @Autowired
    private Library library;

    @Autowired
    private SearchIndex index;

    private Api api = Api.at(0);

    @BeforeEach
    void begin() {
        api = library.librarian().api();
    }

    @Test
    void who_makes_a_book_finds_it_at_once_and_no_longer_once_it_is_gone() {
        var made = catalogue("The quokka's almanac", "Ada Wombat");
        var found = search("quokka almanac");
        assertThat(found.at("total")).isEqualTo("1");
        assertThat(found.at("items/0/book/id")).isEqualTo(made.at("id"));
        assertThat(api.delete("/v1/books/" + made.at("id")).status()).isEqualTo(204);
        assertThat(search("quokka almanac").at("total")).isEqualTo("0");
    }

    @Test
    void what_was_mistyped_is_found_and_the_right_spelling_offered() {
        catalogue("Platypuses of the upper river", "Grace Echidna");
        var found = search("platipuses upper river");
        assertThat(found.at("items/0/book/title")).isEqualTo("Platypuses of the upper river");
        assertThat(found.at("didYouMean/q")).isEqualTo("platypuses upper river");
        assertThat(found.at("didYouMean/total")).isEqualTo("1");
    }

    @Test
    void words_are_marked_where_they_stand() {
        catalogue("Bandicoots at dusk", "Ivy Numbat");
        assertThat(search("bandicoot numbat").text())
                .contains("{\"text\":\"Bandicoots\",\"hit\":true},{\"text\":\" at dusk\",\"hit\":false}")
                .contains("{\"text\":\"Numbat\",\"hit\":true}");
    }

    @Test
    void titles_and_names_are_suggested_while_somebody_types() {
        catalogue("Kookaburra mornings", "Olga Kowari");
        search("kookaburra");
        var titles = api.get("/v1/search/suggestions?q=morn");
        assertThat(titles.at("titles/0/text")).isEqualTo("Kookaburra mornings");
        assertThat(titles.at("titles/0/author")).isEqualTo("Olga Kowari");
        assertThat(api.get("/v1/search/suggestions?q=kowa").at("authors/0")).isEqualTo("Olga Kowari");
        assertThat(api.get("/v1/search/suggestions").text())
                .isEqualTo("{\"titles\":[],\"authors\":[],\"subjects\":[]}");
    }

    @Test
    void a_search_can_be_followed_as_a_feed() throws Exception {
        catalogue("Feeds & \"signs\" of the <dingo>", "Max Dunnart");
        search("dingo");
        var feed = api.get("/v1/search.atom?q=dingo");
        assertThat(feed.status()).isEqualTo(200);
        assertThat(feed.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/atom+xml"));
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.text())));
        assertThat(xml.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo("Feeds & \"signs\" of the <dingo>");
        assertThat(xml.getElementsByTagName("id").getLength()).isEqualTo(2);
        assertThat(api.get("/opensearch.xml").text()).contains("/v1/search.atom?q={searchTerms}");
    }

    @Test
    void administrators_are_told_why_a_hit_is_where_it_is() {
        var made = catalogue("Wallaby calculus", "Emmy Potoroo");
        search("wallaby");
        var path = "/v1/search/explanations?q=wallaby&bookId=" + made.at("id");
        assertThat(api.get(path).status()).isEqualTo(403);
        var told = library.admin().api().get(path);
        assertThat(told.at("matches")).isEqualTo("true");
        assertThat(told.text()).contains("title: wallaby");
        var other = library.admin().api().get(path.replace("q=wallaby", "q=nothingofthekind"));
        assertThat(other.at("matches")).isEqualTo("false");
        var unknown = "/v1/search/explanations?q=wallaby&bookId=00000000-0000-7000-8000-00000000ffff";
        assertThat(library.admin().api().get(unknown).status()).isEqualTo(404);
    }

    private Reply search(String words) {
        index.catchUp(Duration.ofSeconds(20));
        return api.get("/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private Reply catalogue(String title, String author) {
        var made = api.post(
                "/v1/books", Map.of("title", title, "contributors", List.of(Map.of("name", author, "role", "author"))));
        assertThat(made.status()).isEqualTo(201);
        return made;
    }
}
