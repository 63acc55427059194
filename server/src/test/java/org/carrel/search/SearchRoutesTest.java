package org.carrel.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.search.index.SearchIndex;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class SearchRoutesTest {
    private final Library library;
    private final SearchIndex index;
    private final Searches searches;
    private Person staff;
    private Api nobody;

    @Autowired
    SearchRoutesTest(Library library, SearchIndex index, Searches searches) {
        this.library = library;
        this.index = index;
        this.searches = searches;
        this.staff = library.librarian();
        this.nobody = library.api();
    }

    @BeforeEach
    void someBooks() {
        staff = library.librarian();
        nobody = library.api();
    }

    @Test
    void editions_of_a_work_are_one_hit_that_tells_of_all_of_them() {
        var paper = book("Emma", "Jane Austen", Map.of("publishedYear", 1816, "language", "en"));
        var audio = book("Emma", "Jane Austen", Map.of("format", "audio", "publishedYear", 2005, "language", "en"));
        book("Persuasion", "Jane Austen", Map.of("publishedYear", 1817));
        copies(paper, "E1", "E2");
        copies(audio, "E3");

        var found = staff.api().get("/v1/search?q=austen+emma");
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        assertThat(found.at("total")).isEqualTo("1");
        assertThat(found.at("items/0/editions")).isEqualTo("2");
        assertThat(found.at("items/0/matching")).isEqualTo("2");
        assertThat(found.body().at("/items/0/formats").toString()).isEqualTo("[\"audio\",\"book\"]");
        assertThat(found.at("items/0/availability/available")).isEqualTo("3");
        assertThat(found.body().at("/items/0/score").isMissingNode()).isTrue();

        var narrowed = nobody.get("/v1/search?q=austen&format=audio&sort=year");
        assertThat(narrowed.at("total")).as(narrowed.text()).isEqualTo("1");
        assertThat(narrowed.at("items/0/book/id")).isEqualTo(audio.toString());
        assertThat(narrowed.at("items/0/matching")).isEqualTo("1");
        assertThat(narrowed.body().at("/facets/format").toString())
                .contains("{\"value\":\"book\",\"count\":2,\"selected\":false}")
                .contains("{\"value\":\"audio\",\"count\":1,\"selected\":true}");
        assertThat(narrowed.at("facets/year/min")).isEqualTo("2005");
        assertThat(nobody.get("/v1/search?format=audio&format=book&facets=false")
                        .at("total"))
                .isEqualTo("2");
        assertThat(library.admin()
                        .api()
                        .get("/v1/search?q=emma")
                        .body()
                        .at("/items/0/score")
                        .floatValue())
                .isPositive();
    }

    @Test
    void pages_reach_everything_once_and_links_lead_on() {
        for (var i = 0; i < 23; i++) {
            book("Volume " + i, "Writer " + i, Map.of());
        }
        caughtUp();
        var seen = new ArrayList<String>();
        var page = nobody.get("/v1/search?sort=title&limit=5");
        assertThat(page.header("Link").orElse("")).contains("rel=\"next\"");
        for (; ; page = nobody.get("/v1/search?sort=title&limit=5&cursor=" + page.at("next"))) {
            assertThat(page.at("total")).isEqualTo("23");
            page.body()
                    .path("items")
                    .forEach(item -> seen.add(item.at("/book/title").asString("")));
            if (page.at("next").isEmpty()) {
                break;
            }
        }
        assertThat(seen)
                .hasSize(23)
                .startsWith("Volume 0", "Volume 1", "Volume 2")
                .endsWith("Volume 22");
        var all = new ArrayList<UUID>();
        searches.eachEdition(SearchRequest.everything(), all::addAll);
        assertThat(all).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void who_is_signed_in_sees_what_they_have_to_do_with_a_hit() {
        var reader = library.reader();
        var lent = book("Lent", "A", Map.of());
        var wanted = book("Wanted", "A", Map.of());
        copies(lent, "L1");
        done(staff.api().post("/v1/loans", Map.of("barcode", "L1", "readerId", reader.id())));
        var list = reader.api().get("/v1/lists").at("items/0/id");
        done(reader.api().post("/v1/lists/" + list + "/entries", Map.of("bookId", wanted)));
        caughtUp();

        var found = reader.api().get("/v1/search?sort=title");
        assertThat(found.at("items/0/mine/loans/0/bookId")).as(found.text()).isEqualTo(lent.toString());
        assertThat(found.at("items/0/availability/available")).isEqualTo("0");
        assertThat(found.at("items/1/mine/lists/0/listId")).isEqualTo(list);
        assertThat(library.reader().api().get("/v1/search?sort=title").text()).doesNotContain(list);
        assertThat(nobody.get("/v1/search").text()).doesNotContain("\"mine\"");
    }

    @Test
    void any_text_is_a_query_and_what_makes_no_sense_is_named() {
        book("Kokoro こころ", "夏目漱石", Map.of());
        caughtUp();
        for (var q : List.of(
                "",
                " ",
                "'; drop table book; --",
                "\"",
                "((((",
                "title:",
                "-",
                "OR",
                "*:*",
                "year:x..y",
                "😀😀",
                "x".repeat(1_900),
                "a ".repeat(900),
                "\\",
                "title:\"",
                "%",
                "isbn:0")) {
            assertThat(search(q).status()).as(q).isEqualTo(200);
        }
        assertThat(search("こころ").at("total")).isEqualTo("1");
        assertThat(search("夏目").at("total")).isEqualTo("1");
        for (var wrong : Map.of(
                        "format=stone", "format",
                        "sort=colour", "sort",
                        "cursor=x", "cursor",
                        "cursor=W10", "cursor",
                        "colour=red", "colour",
                        "limit=0", "limit",
                        "q=a&q=b", "q",
                        "facetLimit=101", "facetLimit",
                        "available=later", "available",
                        "language=%00", "language[0]")
                .entrySet()) {
            var refused = nobody.get("/v1/search?" + wrong.getKey());
            assertThat(refused.status()).as(wrong.getKey()).isEqualTo(400);
            assertThat(refused.wrongFields()).contains(wrong.getValue());
        }
        var cursor = Cursors.text(
                new org.carrel.search.works.Place(1, new org.apache.lucene.util.BytesRef(), 1),
                org.carrel.search.works.WorkSort.TITLE);
        assertThat(nobody.get("/v1/search?cursor=" + cursor).status()).isEqualTo(400);
        assertThat(nobody.get("/v1/search?sort=title&cursor=" + cursor).status())
                .isEqualTo(200);
    }

    private Reply search(String q) {
        return nobody.get("/v1/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }

    private void caughtUp() {
        index.catchUp(java.time.Duration.ofSeconds(20));
    }

    private UUID book(String title, String author, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("title", title);
        body.put("contributors", List.of(Map.of("name", author)));
        return UUID.fromString(done(staff.api().post("/v1/books", body)).at("id"));
    }

    private void copies(UUID book, String... barcodes) {
        for (var barcode : barcodes) {
            done(staff.api().post("/v1/books/" + book + "/copies", Map.of("barcode", barcode)));
        }
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
