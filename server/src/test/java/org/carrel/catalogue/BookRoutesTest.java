package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class BookRoutesTest {
    private static final Map<String, Object> SOLARIS = Map.ofEntries(
            Map.entry("title", " Solaris "),
            Map.entry("subtitle", "A novel"),
            Map.entry(
                    "contributors",
                    List.of(Map.of("name", "Stanisław Lem"), Map.of("name", "Bill Johnston", "role", "translator"))),
            Map.entry("publisher", "Faber"),
            Map.entry("publishedYear", 2016),
            Map.entry("publishedText", "[2016]"),
            Map.entry("edition", "1st"),
            Map.entry("language", "eng"),
            Map.entry("physicalDescription", "214 p."),
            Map.entry("series", "Classics"),
            Map.entry("seriesNumber", "7"),
            Map.entry("subjects", List.of("Oceans", "Contact", "Oceans")),
            Map.entry("summary", "A sea that thinks."),
            Map.entry("format", "large_print"),
            Map.entry("audience", "adult"),
            Map.entry("isbn", "ISBN 0-15-602760-7"),
            Map.entry("issn", "03785955"),
            Map.entry("lccn", "70-123456"),
            Map.entry("oclc", "ocm123"),
            Map.entry("controlNumber", "x-1"),
            Map.entry("coverUrl", "https://covers.example.org/solaris.jpg"));

    @Autowired
    Library library;

    private Api staff = Api.at(0);

    @BeforeEach
    void somebody_at_the_desk() {
        staff = library.librarian().api();
    }

    @Test
    void a_book_is_made_with_all_its_fields_and_read_by_everybody() {
        var made = staff.post("/v1/books", SOLARIS);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains("/v1/books/" + made.at("id"));
        assertThat(made.header("ETag")).contains("\"1\"");

        var read = library.api().get("/v1/books/" + made.at("id"));
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.at("title")).isEqualTo("Solaris");
        assertThat(read.at("isbn")).isEqualTo("9780156027601");
        assertThat(read.at("issn")).isEqualTo("0378-5955");
        assertThat(read.at("language")).isEqualTo("en");
        assertThat(read.at("contributors/0/sortName")).isEqualTo("Lem, Stanisław");
        assertThat(read.at("contributors/0/role")).isEqualTo("author");
        assertThat(read.at("contributors/1/role")).isEqualTo("translator");
        assertThat(read.body().path("subjects")).hasSize(2);
        assertThat(read.body().propertyNames())
                .contains("createdAt", "updatedAt", "source")
                .containsAll(SOLARIS.keySet())
                .doesNotContain("deletedAt", "version", "matchKey", "sourceId");
    }

    @Test
    void only_the_desk_writes() {
        var reader = library.reader().api();
        var id = make("Solaris").at("id");

        assertThat(library.api().post("/v1/books", SOLARIS).status()).isEqualTo(401);
        for (var reply : List.of(
                reader.post("/v1/books", SOLARIS),
                reader.put("/v1/books/" + id, SOLARIS),
                reader.patch("/v1/books/" + id, Map.of("title", "Mine")),
                reader.delete("/v1/books/" + id),
                reader.post("/v1/books/" + id + "/restoration", Map.of()))) {
            assertThat(reply.status()).isEqualTo(403);
        }
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        var reply = staff.post(
                "/v1/books",
                Map.ofEntries(
                        Map.entry("subtitle", 7),
                        Map.entry("isbn", "9780156027602"),
                        Map.entry("issn", "0378-5956"),
                        Map.entry("language", "xx"),
                        Map.entry("publishedYear", 2101),
                        Map.entry("format", "scroll"),
                        Map.entry("audience", "cats"),
                        Map.entry("coverUrl", "javascript:alert(1)"),
                        Map.entry("subjects", "Oceans"),
                        Map.entry("summary", "x".repeat(10_001)),
                        Map.entry(
                                "contributors", List.of(Map.of("role", "author"), Map.of("name", "x", "role", "cook"))),
                        Map.entry("colour", "blue")));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields())
                .containsExactlyInAnyOrder(
                        "title",
                        "subtitle",
                        "isbn",
                        "issn",
                        "language",
                        "publishedYear",
                        "format",
                        "audience",
                        "coverUrl",
                        "subjects",
                        "summary",
                        "contributors[0].name",
                        "contributors[1].role",
                        "colour");
    }

    @ParameterizedTest
    @CsvSource({
        "978015602760, length",
        "978O156027601, character",
        "9770156027601, prefix",
        "9780156027602, check_digit"
    })
    void what_is_wrong_with_an_isbn_is_said(String isbn, String code) {
        var reply = staff.post("/v1/books", Map.of("title", "Solaris", "isbn", isbn));

        assertThat(reply.at("errors/0/field")).isEqualTo("isbn");
        assertThat(reply.at("errors/0/code")).isEqualTo(code);
    }

    @Test
    void a_second_book_with_the_same_isbn_is_refused_and_the_first_is_named() {
        var first = make("Solaris", "isbn", "9780156027601").at("id");

        var second = staff.post("/v1/books", Map.of("title", "Other", "isbn", "0156027607"));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.reasons()).containsExactly("isbn_taken");
        assertThat(second.at("reasons/0/facts/field")).isEqualTo("isbn");
        assertThat(second.at("reasons/0/facts/bookId")).isEqualTo(first);

        var third = make("Third").at("id");
        assertThat(staff.patch("/v1/books/" + third, Map.of("isbn", "0156027607"))
                        .status())
                .isEqualTo(409);
        assertThat(staff.patch("/v1/books/" + first, Map.of("isbn", "0156027607"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_unchanged_book_is_not_sent_again() {
        var id = make("Solaris").at("id");
        var api = library.api();

        assertThat(api.with("If-None-Match", "\"1\"").get("/v1/books/" + id).status())
                .isEqualTo(304);
        staff.patch("/v1/books/" + id, Map.of("title", "Eden"));
        var changed = api.with("If-None-Match", "\"1\"").get("/v1/books/" + id);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("title")).isEqualTo("Eden");
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(api.send("HEAD", "/v1/books/" + id).header("ETag")).contains("\"2\"");
    }

    @Test
    void the_short_way_to_a_book_and_the_long_one_give_the_same_answer() {
        var path = "/v1/books/" + make("Solaris").at("id");
        for (var api : List.of(library.api(), library.reader().api())) {
            var byShortcut = api.get(path);
            var byRoute = api.with("Accept", "text/html, */*").get(path);
            assertThat(byShortcut.text()).isEqualTo(byRoute.text());
            for (var header : List.of("ETag", "Content-Type", "Cache-Control", "X-Content-Type-Options")) {
                assertThat(byShortcut.header(header)).as(header).isPresent().isEqualTo(byRoute.header(header));
            }
            for (var tags : List.of("*", "\"7\", W/\"1\"")) {
                assertThat(api.with("If-None-Match", tags).get(path).status()).isEqualTo(304);
            }
        }
        assertThat(library.api().with("Accept", "text/html").get(path).status()).isEqualTo(406);
        assertThat(library.api().get(path + "?colour=blue").wrongFields()).containsExactly("colour");
    }

    @Test
    void who_changes_what_somebody_else_just_changed_is_told() {
        var id = make("Solaris").at("id");
        var path = "/v1/books/" + id;
        staff.patch(path, Map.of("title", "Eden"));
        var late = staff.with("If-Match", "\"1\"");

        assertThat(late.put(path, SOLARIS).status()).isEqualTo(412);
        assertThat(late.patch(path, Map.of("title", "Fiasco")).status()).isEqualTo(412);
        assertThat(late.delete(path).status()).isEqualTo(412);
        assertThat(staff.with("If-Match", "\"2\"")
                        .patch(path, Map.of("title", "Fiasco"))
                        .status())
                .isEqualTo(200);
        assertThat(staff.with("If-Match", "*").delete(path).status()).isEqualTo(204);
    }

    @Test
    void a_patch_changes_what_it_names_and_removes_what_it_names_as_null() {
        var before = staff.post("/v1/books", SOLARIS);
        var path = "/v1/books/" + before.at("id");

        var after = staff.patch(path, "{\"title\": \"Eden\", \"subtitle\": null, \"subjects\": [\"Planets\"]}");
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.at("title")).isEqualTo("Eden");
        assertThat(after.body().has("subtitle")).isFalse();
        assertThat(after.body().path("subjects")).hasSize(1);
        assertThat(after.body().path("contributors")).isEqualTo(before.body().path("contributors"));
        assertThat(after.at("summary")).isEqualTo(before.at("summary"));
        assertThat(after.at("createdAt")).isEqualTo(before.at("createdAt"));

        assertThat(staff.patch(path, "{\"title\": null}").wrongFields()).containsExactly("title");
        assertThat(staff.patch(path, "[]").status()).isEqualTo(400);
        assertThat(staff.with("Content-Type", "text/plain").patch(path, "{}").status())
                .isEqualTo(415);
    }

    @Test
    void what_was_read_can_be_sent_back_and_a_put_clears_what_it_does_not_name() {
        var before = staff.post("/v1/books", SOLARIS);
        var path = "/v1/books/" + before.at("id");

        var same = staff.put(path, before.text());
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.body().path("contributors")).isEqualTo(before.body().path("contributors"));

        var bare = staff.put(path, Map.of("title", "Solaris"));
        assertThat(bare.body().path("contributors")).isEmpty();
        assertThat(bare.body().has("isbn")).isFalse();
        assertThat(bare.at("source")).isEqualTo("manual");
    }

    @Test
    void contributors_are_given_by_name_or_number_and_each_part_once() {
        var lem = make("Solaris", "contributors", List.of(Map.of("name", "Stanisław Lem")))
                .at("contributors/0/authorId");

        var book = make(
                "Eden",
                "contributors",
                List.of(
                        Map.of("authorId", lem),
                        Map.of("name", "Stanislaw LEM"),
                        Map.of("name", "stanisław lem", "role", "illustrator")));
        assertThat(book.body().path("contributors"))
                .hasSize(book.at("contributors/1/authorId").equals(lem) ? 2 : 3);

        var ghost = staff.post(
                "/v1/books",
                Map.of(
                        "title",
                        "x",
                        "contributors",
                        List.of(Map.of("authorId", UUID.randomUUID().toString()))));
        assertThat(ghost.status()).isEqualTo(422);
        assertThat(ghost.wrongFields()).containsExactly("contributors[0].authorId");
    }

    @Test
    void a_deleted_book_is_seen_by_the_desk_alone_until_it_is_restored() {
        var id = make("Solaris", "isbn", "9780156027601", "contributors", List.of(Map.of("name", "Lem")))
                .at("id");
        var path = "/v1/books/" + id;
        assertThat(library.api().get(path).status()).isEqualTo(200);

        assertThat(staff.delete(path).status()).isEqualTo(204);
        assertThat(staff.delete(path).status()).isEqualTo(404);
        assertThat(library.api().get(path).status()).isEqualTo(404);
        assertThat(staff.get(path).at("deletedAt")).isNotEmpty();
        assertThat(staff.patch(path, Map.of("title", "x")).status()).isEqualTo(404);
        assertThat(library.api().get("/v1/books").at("total")).isEqualTo("0");
        assertThat(library.api().get("/v1/books?deleted=true").status()).isEqualTo(403);
        assertThat(staff.get("/v1/books?deleted=true").at("items/0/id")).isEqualTo(id);

        var heir = make("Heir", "isbn", "9780156027601").at("id");
        assertThat(staff.post(path + "/restoration", "").reasons()).containsExactly("isbn_taken");
        staff.delete("/v1/books/" + heir);
        assertThat(staff.post(path + "/restoration", "").status()).isEqualTo(200);
        assertThat(library.api().get(path).body().has("deletedAt")).isFalse();
    }

    @Test
    void a_book_that_is_lent_or_waited_for_is_not_deleted() {
        var id = make("Solaris").at("id");
        assertThat(staff.post("/v1/books/" + id + "/copies", Map.of()).status()).isEqualTo(201);
        assertThat(library.reader()
                        .api()
                        .post("/v1/loans", Map.of("bookId", id))
                        .status())
                .isEqualTo(201);
        assertThat(library.reader()
                        .api()
                        .post("/v1/holds", Map.of("bookId", id))
                        .status())
                .isEqualTo(201);

        var reply = staff.delete("/v1/books/" + id);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reasons()).containsExactly("open_loans", "open_holds");
    }

    @Test
    void an_address_that_names_no_book_is_said_to() {
        assertThat(staff.get("/v1/books/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(staff.get("/v1/books/7").status()).isEqualTo(400);
        assertThat(staff.put("/v1/books/" + UUID.randomUUID(), SOLARIS).status())
                .isEqualTo(404);
        assertThat(staff.post("/v1/books/" + UUID.randomUUID() + "/restoration", "")
                        .status())
                .isEqualTo(404);
    }

    private Reply make(String title) {
        return make(Map.of("title", title));
    }

    private Reply make(String title, String field, Object value) {
        return make(Map.of("title", title, field, value));
    }

    private Reply make(String title, String field, Object value, String field2, Object value2) {
        return make(Map.of("title", title, field, value, field2, value2));
    }

    private Reply make(Map<String, Object> book) {
        var reply = staff.post("/v1/books", book);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }
}
