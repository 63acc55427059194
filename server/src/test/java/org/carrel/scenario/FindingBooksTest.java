package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carrel.search.index.SearchIndex;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A reader who is not signed in looks for books, in whatever script and spelling; a program follows what is new. */
@CarrelTest
class FindingBooksTest {
    private static final Duration A_WHILE = Duration.ofSeconds(20);
    private static final Pattern ADDRESS = Pattern.compile("https?://[^/]+(/.*)");

    @Autowired
    private Library library;

    @Autowired
    private SearchIndex index;

    private Api staff = Api.at(0);
    private Api nobody = Api.at(0);

    @BeforeEach
    void begin() {
        staff = library.librarian().api();
        nobody = library.api();
    }

    @Test
    void a_book_is_found_by_everybody_soon_after_it_came_and_by_nobody_once_it_left() {
        var made = catalogue("Quokkas of Rottnest", "Ada Wombat", Map.of());
        await().atMost(A_WHILE).until(() -> total(nobody, "q=quokkas+rottnest"), "1"::equals);
        assertThat(staff.delete("/v1/books/" + made).status()).isEqualTo(204);
        await().atMost(A_WHILE).until(() -> total(nobody, "q=quokkas+rottnest"), "0"::equals);
    }

    @Test
    void an_author_is_suggested_as_long_as_there_is_a_book_by_them() {
        var one = catalogue("Bilbies", "Beatrix Bandicoot", Map.of("subjects", List.of("Marsupials")));
        var other = catalogue("More bilbies", "Beatrix Bandicoot", Map.of());
        caughtUp();
        assertThat(suggested("bandi", "authors")).isEqualTo("[\"Beatrix Bandicoot\"]");
        assertThat(suggested("marsup", "subjects")).isEqualTo("[\"Marsupials\"]");

        staff.delete("/v1/books/" + one);
        caughtUp();
        assertThat(suggested("bandi", "authors")).isEqualTo("[\"Beatrix Bandicoot\"]");
        assertThat(suggested("marsup", "subjects")).isEqualTo("[]");

        staff.delete("/v1/books/" + other);
        caughtUp();
        assertThat(suggested("bandi", "authors")).isEqualTo("[]");
    }

    @Test
    void books_are_found_in_any_script() {
        catalogue("銀河鉄道の夜", "宮沢賢治", Map.of("language", "ja"));
        catalogue("الأيام", "طه حسين", Map.of("language", "ar"));
        catalogue("Преступление и наказание", "Фёдор Достоевский", Map.of("language", "ru"));
        caughtUp();
        assertFirst("銀河鉄道", "銀河鉄道の夜");
        assertFirst("宮沢賢治", "銀河鉄道の夜");
        assertFirst("الايام", "الأيام");
        assertFirst("Prestuplenie i nakazanie", "Преступление и наказание");
        assertFirst("Достоевский", "Преступление и наказание");
    }

    @Test
    void facets_narrow_and_suggestions_may_be_kept_for_a_moment() {
        catalogue("Tides", "Ann Shore", Map.of("language", "en", "subjects", List.of("Oceans")));
        catalogue("Marées", "Ann Shore", Map.of("language", "fr", "subjects", List.of("Oceans")));
        caughtUp();
        var all = staff.get("/v1/search?q=shore&facets=true");
        assertThat(all.at("total")).isEqualTo("2");
        assertThat(all.body().at("/facets/language").toString())
                .contains("{\"value\":\"fr\",\"count\":1,\"selected\":false}");
        assertThat(total(staff, "q=shore&language=fr&subject=Oceans")).isEqualTo("1");
        assertThat(staff.get("/v1/search?q=shore&limit=1&facets=false").at("didYouMean/q"))
                .isEmpty();
        var suggested = nobody.get("/v1/search/suggestions?q=ocea&limit=1");
        assertThat(suggested.at("subjects/0")).isEqualTo("Oceans");
        assertThat(suggested.header("Cache-Control").orElse(""))
                .contains("max-age=60")
                .contains("public");
    }

    @Test
    void a_feed_leads_from_page_to_page_until_everything_was_told_once() throws Exception {
        for (var i = 1; i <= 5; i++) {
            catalogue("Dingo & <son> part " + i, "Max [Dunnart] \"M.\"", Map.of("subjects", List.of("Dogs")));
        }
        caughtUp();
        assertThat(followed("/v1/search.atom?q=dingo&limit=2&subject=Dogs"))
                .containsExactly(
                        "Dingo & <son> part 5",
                        "Dingo & <son> part 4",
                        "Dingo & <son> part 3",
                        "Dingo & <son> part 2",
                        "Dingo & <son> part 1");
        assertThat(followed("/v1/search.atom?q=%22dingo%22&limit=3&sort=title"))
                .startsWith("Dingo & <son> part 1", "Dingo & <son> part 2")
                .hasSize(5);
        var cursor = staff.get("/v1/search?q=dingo&limit=1").at("next");
        assertThat(nobody.get("/v1/search.atom?q=dingo&cursor=" + cursor).wrongFields())
                .containsExactly("cursor");
        assertThat(read("/v1/search.atom?q=nothingofthekind")
                        .getElementsByTagName("entry")
                        .getLength())
                .isZero();
    }

    @Test
    void entries_name_works_and_lead_to_them() throws Exception {
        catalogue("Emus", "Ida Cassowary", Map.of("summary", "Large birds & <eggs>"));
        caughtUp();
        var hit = staff.get("/v1/search?q=emus+cassowary").body().at("/items/0");
        var feed = read("/v1/search.atom?q=emus+cassowary");
        var entry = (Element) feed.getElementsByTagName("entry").item(0);
        assertThat(text(entry, "id")).isEqualTo("urn:uuid:" + hit.at("/workId").asString(""));
        assertThat(text(entry, "summary")).isEqualTo("Large birds & <eggs>");
        assertThat(text(feed.getDocumentElement(), "id")).startsWith("urn:uuid:");
        for (var link : links(feed.getDocumentElement())) {
            var path = path(link.getAttribute("href"));
            assertThat(nobody.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void an_administrator_is_told_the_place_of_a_hit() {
        catalogue("Numbats", "Ivy Gum", Map.of());
        var second = catalogue("A walk in the bush with numbats and others", "Ivy Gum", Map.of());
        caughtUp();
        var hits = staff.get("/v1/search?q=numbats");
        assertThat(hits.at("items/1/book/id")).as(hits.text()).isEqualTo(second);
        var path = "/v1/search/explanations?q=numbats&bookId=";
        var told = library.admin().api().get(path + second);
        assertThat(told.at("place")).as(told.text()).isEqualTo("2");
        var first = library.admin().api().get(path + hits.at("items/0/book/id"));
        assertThat(first.at("place")).as(first.text()).isEqualTo("1");
        var other = library.admin().api().get(path.replace("numbats", "nothingofthekind") + second);
        assertThat(other.body().has("place")).as(other.text()).isFalse();
    }

    private void assertFirst(String words, String title) {
        var found = staff.get("/v1/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(found.at("items/0/book/title")).as(words).isEqualTo(title);
        assertThat(found.body().at("/items/0/highlights").toString()).as(words).contains("\"hit\":true");
    }

    /** The titles of all pages. */
    private List<String> followed(String from) throws Exception {
        var titles = new ArrayList<String>();
        for (var at = from; !at.isEmpty(); ) {
            var page = read(at);
            var entries = page.getElementsByTagName("entry");
            for (var i = 0; i < entries.getLength(); i++) {
                titles.add(text((Element) entries.item(i), "title"));
            }
            at = links(page.getDocumentElement()).stream()
                    .filter(link -> "next".equals(link.getAttribute("rel")))
                    .map(link -> path(link.getAttribute("href")))
                    .findFirst()
                    .orElse("");
        }
        return titles;
    }

    private Document read(String path) throws Exception {
        var feed = nobody.get(path);
        assertThat(feed.status()).as(path + feed.text()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(feed.text())));
    }

    private static String text(Element in, String name) {
        return in.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<Element> links(Element in) {
        var links = in.getElementsByTagName("link");
        return java.util.stream.IntStream.range(0, links.getLength())
                .mapToObj(i -> (Element) links.item(i))
                .toList();
    }

    private static String path(String address) {
        assertThat(URI.create(address).isAbsolute()).as(address).isTrue();
        return ADDRESS.matcher(address).replaceFirst("$1");
    }

    private void caughtUp() {
        index.catchUp(A_WHILE);
    }

    private String suggested(String typed, String kind) {
        return nobody.get("/v1/search/suggestions?q=" + typed)
                .body()
                .at("/" + kind)
                .toString();
    }

    private static String total(Api api, String query) {
        return api.get("/v1/search?" + query).at("total");
    }

    private String catalogue(String title, String author, Map<String, Object> more) {
        var body = new java.util.HashMap<>(more);
        body.put("title", title);
        body.put("contributors", List.of(Map.of("name", author, "role", "author")));
        Reply made = staff.post("/v1/books", body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("id");
    }
}
