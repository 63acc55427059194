package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Librarians look after readers, and after nobody of the staff. */
@CarrelTest
class LookingAfterTest {
    @Autowired
    private Library library;

    private Api librarian;

    @BeforeEach
    void librarian() {
        librarian = library.librarian().api();
    }

    @Test
    void a_librarian_signs_a_reader_up_gives_a_card_changes_what_is_known_and_blocks_them() {
        var made = librarian.post(
                "/v1/users", Map.of("username", "ada", "email", "ada@example.org", "password", "a long walk home"));
        assertThat(made.at("role")).isEqualTo("guest");
        var ada = "/v1/users/" + made.at("id");
        var changed = librarian.patch(
                ada,
                Map.of("fullName", "Ada", "cardNumber", "C-1", "expiresOn", "2099-01-01", "email", "a@example.org"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("cardNumber")).isEqualTo("C-1");
        assertThat(librarian
                        .post(ada + "/suspension", Map.of("reason", "Lost books"))
                        .at("status"))
                .isEqualTo("suspended");
        assertThat(librarian.delete(ada + "/suspension").at("status")).isEqualTo("active");
    }

    @Test
    void a_librarian_does_for_a_reader_all_that_has_to_do_with_looking_after_them() {
        var reader = library.reader();
        deeds(librarian, reader)
                .forEach((what, reply) -> assertThat(reply.status()).as(what).isLessThan(300));
    }

    @Test
    void a_librarian_does_nothing_of_it_to_another_librarian_and_hears_why() {
        deeds(librarian, library.librarian()).forEach((what, reply) -> {
            assertThat(reply.status()).as(what).isEqualTo(403);
            assertThat(reply.reasons()).as(what).containsExactly("staff_account");
            assertThat(reply.at("reasons/0/facts/permissions/0")).isEqualTo("roles:write");
        });
    }

    @Test
    void a_librarian_does_nothing_of_it_to_an_admin_or_somebody_who_has_a_role_of_the_library_beside_guest() {
        for (var other : List.of(library.admin(), holding(library.reader(), "volunteer", "circulation:write"))) {
            deeds(librarian, other)
                    .forEach((what, reply) -> assertThat(reply.status())
                            .as(what + " to " + other.username())
                            .isEqualTo(403));
        }
    }

    @Test
    void a_librarian_does_nothing_of_it_to_an_account_of_a_program() {
        var made = library.admin()
                .api()
                .post("/v1/service-accounts", Map.of("name", "Importer", "permissions", List.of("imports:write")));
        var account = "/v1/users/" + made.at("id");
        assertThat(librarian.delete(account + "/sessions").reasons()).containsExactly("staff_account");
        assertThat(librarian.get(account + "/sessions").reasons()).containsExactly("staff_account");
        assertThat(librarian.patch(account, Map.of("fullName", "Mine")).reasons())
                .containsExactly("system_account");
        assertThat(librarian.delete(account + "/factors").status()).isEqualTo(404);
    }

    @Test
    void librarians_make_nothing_more_of_themselves_or_of_others() {
        var me = library.librarian();
        var reader = library.reader();
        for (var who : List.of(me, reader)) {
            var account = "/v1/users/" + who.id();
            assertThat(me.api().put(account + "/role", Map.of("role", "admin")).status())
                    .isEqualTo(403);
            assertThat(me.api()
                            .put(account + "/grants", Map.of("roles", List.of()))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(me.api()
                        .patch("/v1/users/" + me.id(), Map.of("expiresOn", "2099-01-01"))
                        .reasons())
                .containsExactly("staff_account");
        assertThat(me.api()
                        .patch("/v1/users/" + reader.id(), Map.of("role", "admin"))
                        .wrongFields())
                .containsExactly("role");
        assertThat(me.api().delete("/v1/users/" + me.id() + "/suspension").reasons())
                .containsExactly("staff_account");
    }

    @Test
    void a_librarian_reads_no_secret_of_a_letter() {
        var reader = library.reader();
        library.api().post("/v1/password-resets", Map.of("username", reader.username()));
        var id = library.admin().api().get("/v1/messages?userId=" + reader.id()).at("items/0/id");
        var refused = librarian.get("/v1/messages/" + id + "/whole");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reasons()).containsExactly("role_missing");
        assertThat(refused.at("reasons/0/facts/permissions/0")).isEqualTo("messages:read");
    }

    @Test
    void who_gives_roles_looks_after_staff_who_may_do_no_more_than_they() {
        var lead = holding(library.librarian(), "desk-lead", "roles:write");
        deeds(lead.api(), library.librarian())
                .forEach((what, reply) -> assertThat(reply.status()).as(what).isLessThan(300));
        deeds(lead.api(), library.admin())
                .forEach((what, reply) -> assertThat(reply.reasons()).as(what).containsExactly("reaches_higher"));
    }

    @Test
    void a_librarian_who_is_bound_to_a_branch_looks_after_readers_who_are_bound_to_none() {
        var bound = library.librarian();
        var branch = library.api().get("/v1/branches").at("items/0/id");
        library.admin().api().put("/v1/users/" + bound.id() + "/grants", Map.of("branches", List.of(branch)));
        assertThat(bound.api()
                        .patch("/v1/users/" + library.reader().id(), Map.of("fullName", "Ada"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_librarian_still_forgets_themselves_and_nobody_else() {
        var me = library.librarian();
        assertThat(me.api()
                        .post("/v1/users/" + library.reader().id() + "/erasure", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(me.api().get("/v1/me/export").status()).isEqualTo(200);
        assertThat(me.api().delete("/v1/me").status()).isEqualTo(204);
    }

    /** Every route by which somebody looks after the account of another, in an order in which each does something. */
    static Map<String, Reply> deeds(Api by, Person other) {
        var account = "/v1/users/" + other.id();
        var sessions = by.get(account + "/sessions");
        var deeds = new LinkedHashMap<String, Reply>();
        deeds.put("see the sessions", sessions);
        deeds.put("see the second factors", by.get(account + "/factors"));
        deeds.put("change", by.patch(account, Map.of("fullName", "Ada", "email", "ada@example.org")));
        deeds.put("end a session", by.delete(account + "/sessions/" + sessionOf(other)));
        deeds.put("end all sessions", by.delete(account + "/sessions"));
        deeds.put("take the second factors", by.delete(account + "/factors"));
        deeds.put("suspend", by.post(account + "/suspension", Map.of("reason", "Lost books")));
        deeds.put("lift", by.delete(account + "/suspension"));
        return deeds;
    }

    private static String sessionOf(Person other) {
        return TestDatabase.jdbc()
                .sql("select id::text from session where user_id = :user and ended_at is null")
                .param("user", other.id())
                .query(String.class)
                .single();
    }

    /** Signed in anew, with a role of the library's own beside theirs. */
    private Person holding(Person person, String role, String permission) {
        var jdbc = TestDatabase.jdbc();
        jdbc.sql("""
                        insert into custom_role (name, title, permissions, created_at, updated_at)
                        values (:role, 'A role', array[:permission], now(), now())
                        """).param("role", role).param("permission", permission).update();
        jdbc.sql("insert into user_custom_role (user_id, role_name) values (:user, :role)")
                .param("user", person.id())
                .param("role", role)
                .update();
        person.api().delete("/v1/sessions/current");
        return library.signIn(person.username(), person.password());
    }
}
