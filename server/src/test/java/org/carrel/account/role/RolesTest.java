package org.carrel.account.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class RolesTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Library library;

    @Test
    void a_volunteer_checks_in_and_out_and_does_nothing_else_of_the_desk() {
        var admin = library.admin().api();
        var volunteer = with(admin, role(admin, "circulation:write", "patrons:read"));
        var anna = library.reader();
        var barcode = copy(library.librarian().api());

        var lent = volunteer.api().post("/v1/loans", Map.of("barcode", barcode, "readerId", anna.id()));
        assertThat(lent.status()).isEqualTo(201);
        assertThat(volunteer
                        .api()
                        .post("/v1/checkins", Map.of("barcode", barcode))
                        .status())
                .isEqualTo(201);

        var book = volunteer.api().post("/v1/books", Map.of("title", "Mine"));
        assertThat(book.status()).isEqualTo(403);
        assertThat(book.reasons()).containsExactly("role_missing");
        assertThat(book.at("reasons/0/facts/permissions/0")).isEqualTo("catalogue:write");
        assertThat(volunteer.api().get("/v1/copies").status()).isEqualTo(403);
    }

    @Test
    void what_a_role_allows_changes_for_its_holders_with_the_next_request() {
        var admin = library.admin().api();
        var name = role(admin, "holdings:read");
        var holder = with(admin, name);
        assertThat(holder.api().get("/v1/copies").status()).isEqualTo(200);

        var replaced = admin.put("/v1/roles/" + name, Map.of("title", "Less", "permissions", List.of("imports:read")));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(holder.api().get("/v1/copies").status()).isEqualTo(403);
        assertThat(holder.api().get("/v1/imports").status()).isEqualTo(200);

        assertThat(admin.put("/v1/users/" + holder.id() + "/grants", Map.of("roles", List.of()))
                        .status())
                .isEqualTo(200);
        assertThat(holder.api().get("/v1/imports").status()).isEqualTo(403);
    }

    @Test
    void a_role_that_people_have_stays_and_the_three_of_every_library_always_do() {
        var admin = library.admin().api();
        var name = role(admin, "audit:read");
        var holder = with(admin, name);

        assertThat(admin.delete("/v1/roles/" + name).reasons()).containsExactly("role_in_use");
        assertThat(admin.delete("/v1/roles/librarian").reasons()).containsExactly("role_built_in");
        admin.put("/v1/users/" + holder.id() + "/grants", Map.of("roles", List.of()));
        assertThat(admin.delete("/v1/roles/" + name).status()).isEqualTo(204);
        assertThat(admin.get("/v1/roles/" + name).status()).isEqualTo(404);
    }

    @Test
    void nobody_gives_makes_or_takes_more_than_they_have() {
        var admin = library.admin();
        var registrar = with(admin.api(), role(admin.api(), "roles:write", "patrons:write", "patrons:read"))
                .api();
        var anna = library.reader();

        assertThat(registrar.post("/v1/roles", wanted("system:write")).reasons())
                .containsExactly("reaches_higher");
        assertThat(registrar
                        .put("/v1/users/" + anna.id() + "/role", Map.of("role", "admin"))
                        .reasons())
                .containsExactly("reaches_higher");
        assertThat(registrar
                        .put("/v1/users/" + admin.id() + "/role", Map.of("role", "guest"))
                        .status())
                .isEqualTo(403);
        assertThat(registrar
                        .post("/v1/users/" + admin.id() + "/suspension", Map.of("reason", "Mine now"))
                        .status())
                .isEqualTo(403);
        assertThat(registrar
                        .patch("/v1/users/" + admin.id(), Map.of("fullName", "Nobody"))
                        .status())
                .isEqualTo(403);
        assertThat(registrar
                        .patch("/v1/users/" + anna.id(), Map.of("fullName", "Anna"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_librarian_bound_to_a_branch_leaves_the_copies_of_others_alone() {
        var admin = library.admin().api();
        var librarian = library.librarian();
        var branch = admin.post(
                        "/v1/branches",
                        Map.of("code", "B" + NUMBER.incrementAndGet(), "name", "Hill", "timeZone", "UTC"))
                .at("id");
        var elsewhere = copy(library.librarian().api());
        assertThat(admin.put("/v1/users/" + librarian.id() + "/grants", Map.of("branches", List.of(branch)))
                        .at("branches/0"))
                .isEqualTo(branch);

        var anna = library.reader();
        var refused = librarian.api().post("/v1/loans", Map.of("barcode", elsewhere, "readerId", anna.id()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reasons()).containsExactly("other_branch");
        var id = librarian.api().get("/v1/copies?barcode=" + elsewhere).at("items/0/id");
        assertThat(librarian
                        .api()
                        .post("/v1/copies/" + id + "/withdrawal", Map.of())
                        .reasons())
                .containsExactly("other_branch");
        assertThat(librarian
                        .api()
                        .post("/v1/checkins", Map.of("barcode", elsewhere))
                        .status())
                .as("whatever is brought back is taken")
                .isEqualTo(201);

        var book =
                librarian.api().post("/v1/books", Map.of("title", "Hill days")).at("id");
        assertThat(librarian
                        .api()
                        .post("/v1/books/" + book + "/copies", Map.of("count", 1))
                        .reasons())
                .as("where nothing is said, a copy goes to the first branch")
                .containsExactly("other_branch");
        var own = librarian.api().post("/v1/books/" + book + "/copies", Map.of("count", 1, "branchId", branch));
        assertThat(own.status()).isEqualTo(201);
        assertThat(librarian
                        .api()
                        .post("/v1/loans", Map.of("barcode", own.at("items/0/barcode"), "readerId", anna.id()))
                        .status())
                .isEqualTo(201);
        assertThat(admin.delete("/v1/branches/" + branch).status())
                .as("people are bound to it, and it has copies")
                .isEqualTo(409);
    }

    @Test
    void what_is_wrong_with_a_role_or_a_grant_is_named() {
        var admin = library.admin().api();
        assertThat(admin.post("/v1/roles", Map.of("name", "X Y", "title", "", "permissions", List.of("all")))
                        .wrongFields())
                .containsExactlyInAnyOrder("name", "title", "permissions");
        var name = role(admin, "audit:read");
        assertThat(admin.post("/v1/roles", Map.of("name", name, "title", "Again", "permissions", List.of("audit:read")))
                        .reasons())
                .containsExactly("role_name_taken");
        var anna = library.reader();
        assertThat(admin.put("/v1/users/" + anna.id() + "/grants", Map.of("roles", List.of("nobodys")))
                        .reasons())
                .containsExactly("grant_unknown");
        assertThat(admin.with("If-Match", "\"99\"")
                        .put("/v1/users/" + anna.id() + "/grants", Map.of("roles", List.of(name)))
                        .status())
                .isEqualTo(412);
    }

    private static String role(Api admin, String... permissions) {
        var made = admin.post("/v1/roles", wanted(permissions));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.at("name");
    }

    private static Map<String, Object> wanted(String... permissions) {
        return Map.of(
                "name", "role-" + NUMBER.incrementAndGet(), "title", "A role", "permissions", List.of(permissions));
    }

    private Person with(Api admin, String role) {
        var person = library.reader();
        var given = admin.put("/v1/users/" + person.id() + "/grants", Map.of("roles", List.of(role)));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        return person;
    }

    private static String copy(Api librarian) {
        var book = librarian.post("/v1/books", Map.of("title", "To lend")).at("id");
        return librarian
                .post("/v1/books/" + book + "/copies", Map.of("count", 1))
                .at("items/0/barcode");
    }
}
