package org.carrel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class ClassicJourneyTest {
    private static final Map<String, Object> ADA = Map.of(
            "username",
            "ada",
            "full_name",
            "Ada Lovelace",
            "email",
            "Ada@Example.org",
            "gender",
            "female",
            "password",
            "an engine of brass");
    private static final Map<String, Object> SOLARIS = Map.of(
            "title",
            "Solaris",
            "author",
            "Stanisław Lem",
            "published_year",
            1961,
            "isbn",
            "978-0-15-602760-1",
            "description",
            "An ocean that thinks.",
            "cover_url",
            "https://example.org/solaris.jpg",
            "publisher",
            "MON");

    @Autowired
    private Library library;

    @Test
    void a_newcomer_becomes_a_librarian_adds_a_book_and_borrows_it() {
        var nobody = library.api();
        var ada = nobody.post("/user/signup/", ADA);
        assertThat(ada.status()).isEqualTo(201);
        assertThat(ada.body().propertyNames())
                .containsExactlyInAnyOrder("id", "username", "full_name", "email", "gender", "role", "created_at");
        assertThat(ada.at("role")).isEqualTo("guest");

        var guest = nobody.bearer(login(nobody, "ada@example.org"));
        assertThat(guest.post("/books", SOLARIS).status()).isEqualTo(403);
        assertThat(guest.put("/user/assign-role/" + ada.at("id") + "?role=librarian", "")
                        .status())
                .isEqualTo(403);
        var assigned = library.admin().api().put("/user/assign-role/" + ada.at("id") + "?role=librarian", "");
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(assigned.at("role")).isEqualTo("librarian");

        var librarian = nobody.bearer(login(nobody, "ada"));
        var book = librarian.post("/books", SOLARIS);
        assertThat(book.status()).isEqualTo(201);
        assertThat(book.at("author")).isEqualTo("Stanisław Lem");
        assertThat(book.at("isbn")).isEqualTo("9780156027601");
        assertThat(nobody.get("/books/" + book.at("id") + "/").body()).isEqualTo(book.body());
        assertThat(nobody.get("/books?offset=0&limit=10").body()).containsExactly(book.body());

        var id = book.at("id");
        assertThat(librarian
                        .post("/stock", Map.of("book_id", id, "quantity", 3))
                        .at("quantity"))
                .isEqualTo("3");
        assertThat(librarian
                        .post("/stock", Map.of("book_id", id, "quantity", 2))
                        .at("quantity"))
                .isEqualTo("5");

        var loan = librarian.post(
                "/borrow",
                Map.of(
                        "book_id",
                        id,
                        "quantity",
                        1,
                        "borrowed_at",
                        "2026-11-21T10:00:00Z",
                        "will_return_at",
                        "2099-01-01"));
        assertThat(loan.status()).isEqualTo(201);
        assertThat(nobody.get("/stock/" + id).at("quantity")).isEqualTo("4");

        var tooMany = librarian.post("/borrow", Map.of("book_id", id, "quantity", 5));
        assertThat(tooMany.status()).isEqualTo(400);
        assertThat(tooMany.at("detail")).contains("5 asked for, 4 available");
        assertThat(nobody.get("/stock/" + id).at("quantity")).isEqualTo("4");
    }

    @Test
    void what_goes_wrong_is_answered_as_the_older_service_did() {
        var nobody = library.api();
        nobody.post("/user/signup", ADA);
        var twice = nobody.post("/user/signup", ADA);
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.at("detail")).containsIgnoringCase("username").containsIgnoringCase("e-mail");
        assertThat(nobody.post("/user/login", Map.of("username", "ada", "password", "wrong words"))
                        .status())
                .isEqualTo(401);
        assertThat(nobody.post("/borrow", Map.of("book_id", UUID.randomUUID(), "quantity", 1))
                        .status())
                .isEqualTo(401);

        var librarian = library.librarian().api();
        librarian.post("/books", SOLARIS);
        var again = librarian.post("/books", SOLARIS);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.at("detail")).contains("ISBN");
        assertThat(librarian.get("/books/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(librarian.get("/books/7").status()).isEqualTo(400);
        assertThat(librarian.get("/stock/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(librarian
                        .post("/stock", Map.of("book_id", UUID.randomUUID(), "quantity", 1))
                        .status())
                .isEqualTo(404);
        assertThat(librarian
                        .post("/stock", Map.of("book_id", UUID.randomUUID(), "quantity", 1_001))
                        .status())
                .isEqualTo(400);
        assertThat(librarian
                        .post("/borrow", Map.of("book_id", UUID.randomUUID(), "quantity", 1))
                        .status())
                .isEqualTo(404);
        assertThat(library.admin()
                        .api()
                        .put("/user/assign-role/" + UUID.randomUUID() + "?role=king", "")
                        .status())
                .isEqualTo(400);
        assertThat(library.admin()
                        .api()
                        .put("/user/assign-role/" + UUID.randomUUID() + "?role=admin", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_description_has_at_most_two_hundred_words() {
        var librarian = library.librarian().api();
        var words = "word ".repeat(200);

        assertThat(librarian
                        .post("/books", Map.of("title", "A", "author", "B", "description", words))
                        .status())
                .isEqualTo(201);
        var tooLong = librarian.post("/books", Map.of("title", "A", "author", "B", "description", words + "more"));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.at("errors/0/field")).isEqualTo("description");
    }

    private static String login(Api api, String name) {
        var session = api.post("/user/login", Map.of("username", name, "password", "an engine of brass"));
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.at("user/username")).isEqualTo("ada");
        return session.at("token");
    }
}
