package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.search.index.SearchIndex;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader looks for books with a browser that runs no scripts: with a form, and by following links. */
@CarrelTest
class SearchPagesTest {
    @Autowired
    private Library library;

    @Autowired
    private SearchIndex index;

    private Api staff = Api.at(0);
    private Reader reader = Reader.with(Api.at(0));

    @BeforeEach
    void begin() {
        staff = library.librarian().api();
        reader = Reader.with(library.api());
    }

    @Test
    void results_are_shown_as_cards() {
        var id = make(
                "Rivers of the north",
                Map.of("publishedYear", 1974, "language", "fi", "edition", "2nd", "summary", "By canoe."));
        staff.post("/v1/books/" + id + "/copies", Map.of("count", 3));
        caughtUp();
        var page = reader.read("/search?q=rivers");
        assertThat(page.select(".card__snippet")).isEmpty();
        assertThat(page.title()).isEqualTo("1 result for “rivers” – Carrel");
        assertThat(page.select("h1").text()).isEqualTo("1 result for “rivers”");
        var card = page.select(".results__list .card");
        assertThat(card.select(".card__title a").attr("href")).startsWith("/works/");
        assertThat(card.select(".card__authors").text()).isEqualTo("Ann Shore");
        assertThat(card.select(".card__facts").text()).isEqualTo("1974 · 2nd · Finnish");
        assertThat(card.select(".badge").text()).isEqualTo("Book");
        assertThat(card.select(".status--ok").text()).isEqualTo("3 of 3 available");
        assertThat(page.select("input[name=q]").attr("value")).isEqualTo("rivers");
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).endsWith("/v1/search.atom?q=rivers");
        assertThat(page.select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
        assertThat(Reader.meta(page, "robots")).isEmpty();
        reader.read(card.select(".card__title a").attr("href"));
        assertThat(reader.read("/search?q=canoe").select(".card__snippet mark").text())
                .isEqualTo("canoe");
    }

    @Test
    void facets_narrow_and_let_go_again_by_links() {
        make("Tides", Map.of("language", "en", "subjects", List.of("Oceans & seas")));
        make("Marées", Map.of("language", "fr", "subjects", List.of("Oceans & seas")));
        make("Winds", Map.of("language", "fr"));
        caughtUp();
        var page = reader.read("/search?q=shore");
        assertThat(total(page)).startsWith("3 ");
        var french = follow(page, "#facet-language + ul a:contains(French)");
        assertThat(total(french)).startsWith("2 ");
        assertThat(Reader.meta(french, "robots")).isEqualTo("noindex");
        var both = follow(french, "#facet-subject + ul a:contains(Oceans & seas)");
        assertThat(Reader.texts(both, ".card__title")).containsExactly("Marées");
        assertThat(both.select("a[aria-current]").eachText()).contains("✓ French", "✓ Oceans & seas");
        assertThat(total(follow(both, "#facet-language + ul a:contains(French)")))
                .startsWith("2 ");
        assertThat(total(follow(both, "a:contains(Clear all)"))).startsWith("3 ");
    }

    @Test
    void filters_in_use_stand_above_the_results_and_are_let_go_one_by_one() {
        make("Tides", Map.of("language", "en", "publishedYear", 1974));
        make("Marées", Map.of("language", "fr", "publishedYear", 1974));
        caughtUp();
        var page = reader.read("/search?q=shore&language=en&yearFrom=1970");
        assertThat(Reader.texts(page, ".chip")).containsExactly("English", "Since 1970");
        assertThat(page.select(".chip").attr("aria-label")).isEqualTo("Remove filter: English");
        assertThat(total(follow(page, ".chip:contains(English)"))).startsWith("2 ");
        var nothing = reader.read("/search?q=shore&language=de");
        assertThat(nothing.select(".empty__title").text()).isEqualTo("Nothing fits this search.");
        assertThat(total(follow(nothing, ".empty a:contains(Clear all filters)")))
                .startsWith("2 ");
        assertThat(reader.read("/search?view=grid").select(".results__list--grid .card"))
                .hasSize(2);
    }

    @Test
    void a_form_narrows_by_year_and_keeps_what_was_chosen() {
        make("Old tides", Map.of("publishedYear", 1900));
        make("New tides", Map.of("publishedYear", 2000));
        caughtUp();
        var form = reader.read("/search?q=tides&language=&sort=title").select("form:has(input[name=yearFrom])");
        assertThat(form.attr("action")).isEqualTo("/search");
        assertThat(form.select("input[name=q]").attr("value")).isEqualTo("tides");
        assertThat(form.select("input[name=sort]").attr("value")).isEqualTo("title");
        assertThat(Reader.texts(reader.read("/search?q=tides&sort=title&yearFrom=1950&yearTo="), ".card__title"))
                .containsExactly("New tides");
        var wrong = reader.ask("/search?q=tides&yearFrom=soon");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("This address cannot be read", "value=\"tides\"");
        assertThat(library.api().get("/search?q=tides&yearFrom=soon").wrongFields())
                .containsExactly("yearFrom");
    }

    @Test
    void pages_lead_on_until_everything_was_shown_once_in_the_order_that_was_chosen() {
        for (var i = 10; i < 55; i++) {
            make("Dingo " + i, Map.of());
        }
        caughtUp();
        var page = follow(reader.read("/search?q=dingo"), "a:contains(Title)");
        var first = page;
        var titles = new ArrayList<>(Reader.texts(page, ".card__title"));
        while (!page.select("a[rel=next]").isEmpty()) {
            page = follow(page, "a[rel=next]");
            titles.addAll(Reader.texts(page, ".card__title"));
            assertThat(Reader.meta(page, "robots")).isEqualTo("noindex");
        }
        assertThat(titles).hasSize(45).isSorted().doesNotHaveDuplicates();
        assertThat(Reader.texts(follow(page, "a:contains(First page)"), ".card__title"))
                .isEqualTo(Reader.texts(first, ".card__title"));
    }

    @Test
    void who_finds_nothing_is_told_so_and_what_might_be_meant() {
        for (var i = 0; i < 3; i++) {
            make("Wombats " + i, Map.of());
        }
        caughtUp();
        assertThat(reader.read("/search?q=nothingofthekind").select("h1").text())
                .isEqualTo("Nothing found for “nothingofthekind”");
        var page = reader.read("/search?q=wombets");
        var meant = page.select("a[href^=/search?q=wombats]");
        assertThat(meant.text()).isEqualTo("wombats");
        assertThat(total(follow(page, "a[href^=/search?q=wombats]"))).startsWith("3 ");
    }

    @Test
    void the_first_page_shows_what_is_new() {
        for (var i = 0; i < 5; i++) {
            make("Emus " + i, Map.of());
        }
        caughtUp();
        var page = reader.read("/");
        assertThat(page.select("form[role=search] input[name=q]")).hasSize(1);
        assertThat(Reader.texts(page, "#shelf-new")).containsExactly("New arrivals");
        assertThat(Reader.texts(page, ".tile__title")).hasSize(5).first().isEqualTo("Emus 4");
        assertThat(page.select("#shelf-available")).isEmpty();
        var site = Reader.data(page, "WebSite");
        assertThat(site.at("/potentialAction/target/urlTemplate").asString(""))
                .endsWith("/search?q={search_term_string}");
        assertThat(reader.read("/search").select("h1").text()).isEqualTo("5 titles in the catalogue");
    }

    @Test
    void pages_speak_the_language_that_was_chosen_or_else_wanted() {
        caughtUp();
        assertThat(reader.speaking("da, de-CH;q=0.8, en;q=0.5")
                        .read("/")
                        .select("html")
                        .attr("lang"))
                .isEqualTo("de");
        assertThat(reader.speaking("tlh").read("/").select("html").attr("lang")).isEqualTo("en");
        var arabic = reader.speaking("ar-EG").read("/search");
        assertThat(arabic.select("html").attr("dir")).isEqualTo("rtl");
        var chosen = new Reader(reader.speaking("de").api().with("Cookie", "carrel_locale=fr; carrel_theme=dark"));
        var page = chosen.read("/search?q=x");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select("h1").text()).isEqualTo("Rien trouvé pour « x »");
        assertThat(chosen.ask("/").header("Content-Language")).contains("fr");
        assertThat(chosen.ask("/nowhere").text()).contains("Introuvable");
    }

    private Document follow(Document page, String link) {
        var links = page.select(link);
        assertThat(links).as(link + " in " + page.select("main")).isNotEmpty();
        return reader.read(links.attr("href"));
    }

    private static String total(Document page) {
        return page.select("h1").text();
    }

    private void caughtUp() {
        index.catchUp(Duration.ofSeconds(20));
    }

    private String make(String title, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("title", title);
        body.put("contributors", List.of(Map.of("name", "Ann Shore")));
        var made = staff.post("/v1/books", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("id");
    }
}
