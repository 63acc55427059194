package org.carrel.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader looks at works, editions and authors; a browser that runs no scripts is enough. */
@CarrelTest
class PublicPagesTest {
    private static final Map<String, Object> SOLARIS = Map.of(
            "title", "Solaris",
            "subtitle", "A novel",
            "contributors",
                    List.of(Map.of("name", "Stanisław Lem"), Map.of("name", "Bill Johnston", "role", "translator")),
            "publisher", "Faber",
            "publishedYear", 2016,
            "language", "en",
            "subjects", List.of("Oceans", "R & D"),
            "summary", "A sea that thinks.",
            "isbn", "9780156027601");

    @Autowired
    private Library library;

    private Api staff = Api.at(0);
    private Reader reader = Reader.with(Api.at(0));

    @BeforeEach
    void begin() {
        staff = library.librarian().api();
        reader = Reader.with(library.api());
    }

    @Test
    void a_work_is_read_with_everything_that_is_known_of_it() {
        var book = make(SOLARIS);
        copies(book, Map.of("count", 2, "shelfLocation", "A3", "callNumber", "891.8 LEM"));
        var page = reader.read("/works/" + book.at("workId"));

        assertThat(page.title()).isEqualTo("Solaris · Stanisław Lem – Carrel");
        assertThat(page.select("h1").text()).isEqualTo("Solaris");
        assertThat(page.select(".record__subtitle").text()).isEqualTo("A novel");
        assertThat(page.select(".record__authors a").attr("href"))
                .isEqualTo("/authors/" + book.at("contributors/0/authorId"));
        assertThat(page.select(".record__authors").text()).isEqualTo("Stanisław Lem, Bill Johnston (translator)");
        assertThat(page.select(".record__facts").text()).isEqualTo("2016 · English Book");
        assertThat(page.select(".record__summary").text()).isEqualTo("A sea that thinks.");
        assertThat(page.select(".record__availability .status--ok").text()).isEqualTo("2 of 2 available");
        assertThat(Reader.texts(page, "tbody tr")).hasSize(2).allMatch(row -> row.contains("A3 891.8 LEM Available"));
        assertThat(Reader.texts(page, "dd")).contains("Faber", "English", "9780156027601");
        assertThat(page.select("a[href=/search?subject=R+%26+D]").text()).isEqualTo("R & D");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/search");
    }

    @Test
    void a_work_tells_search_engines_what_it_is() {
        var book = make(SOLARIS);
        var page = reader.read("/works/" + book.at("workId"));
        var address = page.select("link[rel=canonical]").attr("href");

        assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/works/" + book.at("workId"));
        assertThat(Reader.meta(page, "description")).isEqualTo("A sea that thinks.");
        assertThat(Reader.meta(page, "og:title")).isEqualTo("Solaris · Stanisław Lem");
        assertThat(Reader.meta(page, "og:type")).isEqualTo("book");
        assertThat(Reader.meta(page, "og:url")).isEqualTo(address);
        assertThat(Reader.meta(page, "robots")).isEmpty();
        var work = Reader.data(page, "Book");
        assertThat(work.at("/author/0/name").asString("")).isEqualTo("Stanisław Lem");
        assertThat(work.at("/translator/0/name").asString("")).isEqualTo("Bill Johnston");
        assertThat(work.at("/inLanguage/0").asString("")).isEqualTo("en");
        assertThat(work.at("/workExample/0/isbn").asString("")).isEqualTo("9780156027601");
        assertThat(work.at("/workExample/0/datePublished").asString("")).isEqualTo("2016");
        var way = Reader.data(page, "BreadcrumbList");
        assertThat(way.at("/itemListElement/2/name").asString("")).isEqualTo("Solaris");
    }

    @Test
    void editions_lead_to_each_other_and_to_the_work_as_the_one_address() {
        var old = make(SOLARIS);
        var large = make(Map.of(
                "title",
                "Solaris",
                "contributors",
                List.of(Map.of("name", "Stanisław Lem")),
                "publishedYear",
                2020,
                "format",
                "large_print"));
        assertThat(large.at("workId")).isEqualTo(old.at("workId"));
        copies(large, Map.of("count", 1));

        var page = reader.read("/books/" + old.at("id"));
        assertThat(page.select(".record__facts").text()).startsWith("2016");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/works/" + old.at("workId"));
        assertThat(page.select("a[aria-current]").attr("href")).isEqualTo(edition(old));
        assertThat(page.select("a[href=" + edition(large) + "]").text()).contains("Large print", "2020");
        assertThat(page.select("#editions").text()).isEqualTo("2 editions and formats");
        assertThat(reader.read(edition(large)).select(".record__availability").text())
                .isEqualTo("1 of 1 available");
        assertThat(reader.read(edition(old)).select(".record__facts").text()).startsWith("2016");
        assertThat(reader.read("/works/" + old.at("workId"))
                        .select(".record__facts")
                        .text())
                .startsWith("2020");
    }

    @Test
    void an_author_is_shown_with_all_their_books_page_by_page() {
        var book = make(SOLARIS);
        for (var i = 0; i < 24; i++) {
            make(Map.of(
                    "title", "Tales " + (char) ('a' + i), "contributors", List.of(Map.of("name", "Stanisław Lem"))));
        }
        var author = "/authors/" + book.at("contributors/0/authorId");
        staff.patch("/v1" + author, Map.of("born", 1921, "died", 2006));
        var page = reader.read(author);
        assertThat(page.select("h1").text()).isEqualTo("Stanisław Lem");
        assertThat(page.select(".author__life").text()).isEqualTo("1921–2006");
        var person = Reader.data(page, "Person");
        assertThat(person.path("birthDate").asString("")).isEqualTo("1921");
        var titles = Reader.texts(page, ".card__title");
        assertThat(titles).hasSize(20).contains("Solaris: A novel");
        var rest = reader.read(page.select("a[rel=next]").attr("href"));
        assertThat(Reader.texts(rest, ".card__title")).hasSize(5).doesNotContainAnyElementsOf(titles);
        assertThat(Reader.meta(rest, "robots")).isEqualTo("noindex");
        assertThat(rest.select("a[rel=next]")).isEmpty();
        assertThat(reader.ask(author + "?cursor=nonsense").status()).isEqualTo(400);
    }

    @Test
    void what_was_joined_to_another_leads_there() {
        var kept = make(SOLARIS);
        var other = make(Map.of("title", "Соларис", "contributors", List.of(Map.of("name", "С. Лем"))));
        staff.post("/v1/works/" + kept.at("workId") + "/joins", Map.of("works", List.of(other.at("workId"))));
        leads("/works/" + other.at("workId"), "/works/" + kept.at("workId"));

        var survivor = kept.at("contributors/0/authorId");
        var gone = other.at("contributors/0/authorId");
        staff.post("/v1/authors/" + survivor + "/merges", Map.of("from", gone));
        leads("/authors/" + gone, "/authors/" + survivor);
    }

    @Test
    void what_is_not_there_is_a_page_for_people_and_a_problem_for_programs() {
        for (var path : List.of(
                "/works/" + UUID.randomUUID(),
                "/works/7",
                "/books/" + UUID.randomUUID(),
                "/authors/" + UUID.randomUUID(),
                "/authors/nobody",
                "/no/such/place")) {
            var answer = reader.ask(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type").orElse("")).as(path).startsWith("text/html");
            assertThat(answer.header("ETag")).as(path).isEmpty();
            assertThat(answer.text()).contains("tabindex=\"-1\">Not found</h1>", "content=\"noindex\"");
        }
        for (var path : List.of("/works/" + UUID.randomUUID(), "/authors/nobody", "/no/such/place")) {
            assertThat(library.api().get(path).code()).as(path).isEqualTo("not_found");
        }
        for (var path : List.of("/v1/books/" + UUID.randomUUID(), "/v1/nowhere", "/stock/" + UUID.randomUUID())) {
            assertThat(reader.ask(path).header("Content-Type").orElse(""))
                    .as(path)
                    .startsWith("application/problem+json");
        }
    }

    @Test
    void a_deleted_book_is_gone_for_everybody_even_for_staff() {
        var book = make(SOLARIS);
        staff.delete("/v1/books/" + book.at("id"));
        for (var path : List.of("/works/" + book.at("workId"), "/books/" + book.at("id"))) {
            assertThat(reader.ask(path).status()).isEqualTo(404);
            assertThat(Reader.with(staff).ask(path).status()).isEqualTo(404);
        }
    }

    @Test
    void programs_of_the_older_service_get_data_as_ever_at_the_address_of_a_page() {
        var path = "/books/" + make(SOLARIS).at("id");
        var data = library.api().get(path);
        assertThat(data.at("published_year")).isEqualTo("2016");
        for (var accept : List.of(
                "*/*",
                "application/json",
                "application/json, text/html;q=0.5",
                "application/json, text/plain, */*",
                // Java's own client, when nobody told it what to ask for.
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/html, image/gif, image/jpeg, */*; q=0.2")) {
            var answer = library.api().with("Accept", accept).get(path);
            assertThat(answer.text()).as(accept).isEqualTo(data.text());
            assertThat(answer.header("Content-Type").orElse("")).as(accept).startsWith("application/json");
            assertThat(varies(answer)).as(accept).contains("accept");
        }
        assertThat(library.api().get("/books").body().isArray()).isTrue();
        assertThat(reader.ask("/books").header("Content-Type").orElse("")).startsWith("application/json");
        var page = reader.ask(path);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
        assertThat(varies(page)).contains("accept", "accept-language", "cookie");
    }

    /** Tomcat writes several as one, and small, where it packs the answer. */
    private static List<String> varies(Reply answer) {
        return answer.headers().allValues("Vary").stream()
                .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",\\s*", -1)))
                .toList();
    }

    @Test
    void a_page_is_kept_until_it_changes() {
        var book = make(SOLARIS);
        var path = "/works/" + book.at("workId");
        var page = reader.ask(path);
        var tag = page.header("ETag").orElseThrow();
        assertThat(page.header("Cache-Control")).contains("no-cache");
        var kept = new Reader(reader.api().with("If-None-Match", tag));
        var same = kept.ask(path);
        assertThat(same.status()).isEqualTo(304);
        assertThat(same.text()).isEmpty();
        assertThat(same.header("Content-Security-Policy")).isEqualTo(page.header("Content-Security-Policy"));
        assertThat(kept.speaking("de").ask(path).status()).isEqualTo(200);
        copies(book, Map.of("count", 1));
        assertThat(kept.ask(path).status()).isEqualTo(200);
        assertThat(reader.api().send("HEAD", path).header("ETag")).isPresent();
    }

    @Test
    void everybody_gets_the_same_whoever_they_are() {
        var book = make(SOLARIS);
        copies(book, Map.of("count", 1, "notes", "torn cover", "price", Map.of("amount", 1250, "currency", "EUR")));
        await().untilAsserted(() -> assertThat(reader.ask("/search").text()).contains("facet-branch"));
        for (var path : List.of("/", "/search", "/works/" + book.at("workId"), "/books/" + book.at("id"))) {
            var seen = reader.ask(path);
            var byStaff = Reader.with(staff).ask(path);
            assertThat(byStaff.text()).as(path).isEqualTo(seen.text()).doesNotContain("torn cover");
            assertThat(byStaff.header("Cache-Control")).as(path).contains("no-cache");
        }
    }

    @Test
    void parameters_that_others_hang_on_an_address_do_no_harm() {
        var book = make(SOLARIS);
        for (var path : List.of("/", "/search", "/works/" + book.at("workId"), "/books/" + book.at("id"))) {
            assertThat(reader.ask(path + "?utm_source=mail&fbclid=x").status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private static String edition(Reply book) {
        return "/works/" + book.at("workId") + "?edition=" + book.at("id");
    }

    private Reply make(Map<String, Object> book) {
        var made = staff.post("/v1/books", book);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private void copies(Reply book, Map<String, Object> copies) {
        var made = staff.post("/v1/books/" + book.at("id") + "/copies", copies);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private void leads(String from, String to) {
        var answer = reader.ask(from);
        assertThat(answer.status()).as(from).isEqualTo(308);
        assertThat(answer.header("Location")).contains(to);
        reader.read(to);
    }
}
