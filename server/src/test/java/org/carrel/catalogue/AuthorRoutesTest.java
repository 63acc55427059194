package org.carrel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class AuthorRoutesTest {
    @Autowired
    Library library;

    @Autowired
    JdbcClient jdbc;

    private Api staff = Api.at(0);

    @BeforeEach
    void somebody_at_the_desk() {
        staff = library.librarian().api();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Austen|Austen, Jane",
                "J. K. Rowling|Rowling, J. K.",
                "Ursula K. Le Guin|Le Guin, Ursula K.",
                "Ludwig van Beethoven|Beethoven, Ludwig van",
                "Martin Luther King Jr.|King, Martin Luther, Jr.",
                "Austen, Jane|Austen, Jane",
                "Plato|Plato",
                "村上 春樹|村上 春樹"
            })
    void a_sort_name_is_guessed_where_none_is_given(String name, String sortName) {
        assertThat(author(name).at("sortName")).isEqualTo(sortName);
    }

    @Test
    void an_author_is_made_changed_and_removed() {
        var made = staff.post(
                "/v1/authors",
                Map.of("name", "Mark Twain", "born", 1835, "died", 1910, "variants", List.of("Samuel Clemens")));
        var path = "/v1/authors/" + made.at("id");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Location")).contains(path);
        assertThat(library.api().get(path).body()).isEqualTo(made.body());
        assertThat(library.api().with("If-None-Match", "\"1\"").get(path).status())
                .isEqualTo(304);

        assertThat(staff.patch(path, "{\"born\": null}").body().has("born")).isFalse();
        assertThat(staff.with("If-Match", "\"1\"")
                        .put(path, Map.of("name", "x"))
                        .status())
                .isEqualTo(412);
        assertThat(staff.put(path, Map.of("name", "S. Clemens")).at("name")).isEqualTo("S. Clemens");
        assertThat(staff.delete(path).status()).isEqualTo(204);
        assertThat(library.api().get(path).status()).isEqualTo(404);
        assertThat(library.reader()
                        .api()
                        .post("/v1/authors", Map.of("name", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void what_is_wrong_with_an_author_is_said() {
        var reply = staff.post("/v1/authors", Map.of("born", 1900, "died", 1899, "variants", "x", "age", 7));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.wrongFields()).containsExactlyInAnyOrder("name", "died", "variants", "age");
    }

    @Test
    void authors_are_found_by_part_of_a_name_or_of_a_variant() {
        staff.post("/v1/authors", Map.of("name", "Mark Twain", "variants", List.of("Samuel Clemens")));
        author("Clementine Beauvais");
        author("Jane Austen");

        var found = library.api().get("/v1/authors?name=CLEMEN");
        assertThat(found.at("total")).isEqualTo("2");
        assertThat(found.at("items/0/name")).isEqualTo("Clementine Beauvais");
        assertThat(found.at("items/1/name")).isEqualTo("Mark Twain");
        assertThat(library.api().get("/v1/authors?colour=x").wrongFields()).containsExactly("colour");
    }

    @Test
    void an_author_with_books_stays() {
        var book = book("Emma", "Jane Austen");
        var path = "/v1/authors/" + book.at("contributors/0/authorId");

        var refused = staff.delete(path);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reasons()).containsExactly("author_has_books");
        assertThat(refused.at("reasons/0/facts/books")).isEqualTo("1");
        assertThat(library.api().get(path + "/books").at("items/0/title")).isEqualTo("Emma");

        staff.delete("/v1/books/" + book.at("id"));
        assertThat(staff.delete(path).status()).isEqualTo(204);
        staff.post("/v1/books/" + book.at("id") + "/restoration", "");
        assertThat(library.api().get(path).status()).isEqualTo(200);
    }

    @Test
    void a_new_name_shows_in_the_books_at_once() {
        var book = book("Emma", "Jane Austin");
        assertThat(library.api().get("/v1/books/" + book.at("id")).at("contributors/0/name"))
                .isEqualTo("Jane Austin");

        staff.patch("/v1/authors/" + book.at("contributors/0/authorId"), Map.of("name", "Jane Austen"));

        var shown = library.api().get("/v1/books/" + book.at("id"));
        assertThat(shown.at("contributors/0/name")).isEqualTo("Jane Austen");
        assertThat(shown.header("ETag")).isNotEqualTo(Optional.of("\"1\""));
    }

    @Test
    void when_two_turn_out_to_be_one_every_book_follows() {
        var twain = book("Tom Sawyer", "Mark Twain").at("contributors/0/authorId");
        var clemens = book("Roughing It", "Samuel Clemens").at("contributors/0/authorId");
        var both = staff.post(
                "/v1/books",
                Map.of(
                        "title",
                        "Letters",
                        "contributors",
                        List.of(
                                Map.of("name", "Samuel Clemens"),
                                Map.of("name", "Editor", "role", "editor"),
                                Map.of("name", "Mark Twain"),
                                Map.of("name", "Samuel Clemens", "role", "editor"))));

        var merged = staff.post("/v1/authors/" + twain + "/merges", Map.of("from", clemens));
        assertThat(merged.status()).as(merged.text()).isEqualTo(200);
        assertThat(merged.at("variants/0")).isEqualTo("Samuel Clemens");
        assertThat(library.api().get("/v1/authors/" + twain + "/books").at("total"))
                .isEqualTo("3");
        assertThat(library.api().get("/v1/authors/" + clemens + "/books").at("total"))
                .isEqualTo("3");

        var old = library.api().get("/v1/authors/" + clemens);
        assertThat(old.status()).isEqualTo(308);
        assertThat(old.header("Location")).contains("/v1/authors/" + twain);

        var letters = library.api().get("/v1/books/" + both.at("id"));
        assertThat(letters.header("ETag")).isNotEqualTo(Optional.of("\"1\""));
        assertThat(letters.body().path("contributors")).hasSize(3);
        assertThat(letters.at("contributors/0/authorId")).isEqualTo(twain);
        assertThat(letters.at("contributors/2/authorId")).isEqualTo(twain);
        assertThat(letters.at("contributors/2/role")).isEqualTo("editor");
        assertThat(positions(both.at("id"))).containsExactly(1, 2, 3);
        assertThat(book("New", "Samuel Clemens").at("contributors/0/authorId")).isEqualTo(twain);
    }

    @Test
    void who_is_joined_does_not_come_to_have_died_before_being_born() {
        var kept = staff.post("/v1/authors", Map.of("name", "Hill, Ann", "born", 1950))
                .at("id");
        var other = staff.post("/v1/authors", Map.of("name", "Hill, A.", "died", 1902))
                .at("id");
        var merged = staff.post("/v1/authors/" + kept + "/merges", Map.of("from", other));
        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.body().path("born").asInt(0)).isEqualTo(1950);
        assertThat(merged.body().has("died")).isFalse();
    }

    @Test
    void one_step_always_leads_to_the_last_survivor() {
        var a = author("A").at("id");
        var b = author("B").at("id");
        var c = author("C").at("id");
        staff.post("/v1/authors/" + b + "/merges", Map.of("from", a));
        staff.post("/v1/authors/" + c + "/merges", Map.of("from", b));

        assertThat(library.api().get("/v1/authors/" + a).header("Location")).contains("/v1/authors/" + c);
        assertThat(library.api().get("/v1/authors/" + c).body().path("variants"))
                .hasSize(2);
        assertThat(staff.post("/v1/authors/" + a + "/merges", Map.of("from", c)).status())
                .isEqualTo(404);
        assertThat(staff.post("/v1/authors/" + c + "/merges", Map.of("from", a)).status())
                .isEqualTo(422);
        assertThat(staff.post("/v1/authors/" + c + "/merges", Map.of("from", c)).status())
                .isEqualTo(422);
        assertThat(staff.post(
                                "/v1/authors/" + c + "/merges",
                                Map.of("from", UUID.randomUUID().toString()))
                        .wrongFields())
                .containsExactly("from");
        assertThat(staff.post("/v1/authors/" + c + "/merges", Map.of()).status())
                .isEqualTo(400);
    }

    private Reply author(String name) {
        return staff.post("/v1/authors", Map.of("name", name));
    }

    private Reply book(String title, String author) {
        return staff.post("/v1/books", Map.of("title", title, "contributors", List.of(Map.of("name", author))));
    }

    private List<Integer> positions(String bookId) {
        return jdbc.sql("select position from book_contributor where book_id = :id order by position")
                .param("id", UUID.fromString(bookId))
                .query((row, n) -> row.getInt("position"))
                .list();
    }
}
