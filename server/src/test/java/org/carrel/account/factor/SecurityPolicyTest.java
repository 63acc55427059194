package org.carrel.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class SecurityPolicyTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    private Person admin;

    @BeforeEach
    void admin() {
        admin = library.admin();
    }

    @Test
    void nobody_needs_a_second_factor_until_an_admin_says_so() {
        var policy = admin.api().get("/v1/security-policy");
        assertThat(policy.body().path("secondFactorRequiredFor")).isEmpty();
        assertThat(admin.api().get("/v1/me/factors").at("required")).isEqualTo("false");
        assertThat(library.librarian().api().get("/v1/security-policy").code()).isEqualTo("role_missing");
    }

    @Test
    void whoever_has_the_role_and_no_factor_may_only_enrol_and_at_once() {
        var librarian = library.librarian();
        var reader = library.reader();
        assertThat(librarian.api().get("/v1/users").status()).isEqualTo(200);
        assertThat(require("librarian").status()).isEqualTo(200);
        assertThat(librarian.api().get("/v1/users").code()).isEqualTo("second_factor_required");
        assertThat(librarian.api().get("/v1/loans").code()).isEqualTo("second_factor_required");
        assertThat(librarian.api().get("/v1/me").status()).isEqualTo(200);
        assertThat(librarian.api().get("/v1/me/factors").at("required")).isEqualTo("true");
        assertThat(reader.api().get("/v1/loans").status()).isNotEqualTo(403);
        Phone.of(librarian, clock);
        assertThat(librarian.api().get("/v1/users").status()).isEqualTo(200);
    }

    @Test
    void whoever_signs_in_later_may_only_enrol_as_well() {
        assertThat(require("librarian").status()).isEqualTo(200);
        var librarian = library.librarian();
        assertThat(librarian.api().get("/v1/users").code()).isEqualTo("second_factor_required");
        Phone.of(librarian, clock);
        assertThat(librarian.api().get("/v1/users").status()).isEqualTo(200);
    }

    @Test
    void readers_can_be_asked_too_and_then_do_nothing_of_their_own_without_it() {
        var reader = library.reader();
        assertThat(require("guest").status()).isEqualTo(200);
        assertThat(reader.api().get("/v1/lists").code()).isEqualTo("second_factor_required");
        assertThat(require().status()).isEqualTo(200);
        assertThat(reader.api().get("/v1/lists").status()).isEqualTo(200);
    }

    @Test
    void a_role_of_the_librarys_own_can_be_named_and_others_cannot() {
        assertThat(require("nonsense").code()).isEqualTo("grant_unknown");
        var role = Map.of("name", "volunteer", "title", "Volunteer", "permissions", List.of("circulation:write"));
        assertThat(admin.api().post("/v1/roles", role).status()).isEqualTo(201);
        var anna = library.reader();
        assertThat(admin.api()
                        .put(
                                "/v1/users/" + anna.id() + "/grants",
                                Map.of("roles", List.of("volunteer"), "branches", List.of()))
                        .status())
                .isEqualTo(200);
        assertThat(require("volunteer").status()).isEqualTo(200);
        assertThat(anna.api().get("/v1/lists").code()).isEqualTo("second_factor_required");
        assertThat(library.reader().api().get("/v1/lists").status()).isEqualTo(200);
    }

    @Test
    void a_key_of_ones_own_does_no_more_than_ones_session() {
        var librarian = library.librarian();
        var key = librarian
                .api()
                .post("/v1/me/keys", Map.of("name", "Script", "scopes", List.of("patrons:read")))
                .at("key");
        var program = library.api().bearer(key);
        assertThat(program.get("/v1/users").status()).isEqualTo(200);
        require("librarian");
        assertThat(program.get("/v1/users").code()).isEqualTo("second_factor_required");
        Phone.of(librarian, clock);
        assertThat(program.get("/v1/users").status()).isEqualTo(200);
    }

    @Test
    void an_admin_turns_on_a_factor_before_asking_it_of_admins() {
        assertThat(require("admin").code()).isEqualTo("second_factor_missing");
        assertThat(admin.api().get("/v1/users").status()).isEqualTo(200);
        Phone.of(admin, clock);
        assertThat(require("admin").status()).isEqualTo(200);
        assertThat(admin.api().get("/v1/users").status()).isEqualTo(200);
    }

    @Test
    void the_last_factor_of_somebody_who_must_have_one_stays() {
        Phone.of(admin, clock);
        require("admin");
        assertThat(admin.api().delete("/v1/me/totp").code()).isEqualTo("last_second_factor");
        assertThat(admin.api().get("/v1/me/factors").at("totp")).isEqualTo("true");
        require();
        assertThat(admin.api().delete("/v1/me/totp").status()).isEqualTo(200);
    }

    @Test
    void two_who_change_the_policy_at_once_are_told() {
        var version = admin.api().get("/v1/security-policy").header("ETag").orElseThrow();
        assertThat(require("librarian").status()).isEqualTo(200);
        var late = admin.api()
                .with("If-Match", version)
                .put("/v1/security-policy", Map.of("secondFactorRequiredFor", List.of()));
        assertThat(late.status()).isEqualTo(412);
    }

    @Test
    void an_old_proof_changes_no_policy() {
        clock.advance(Duration.ofMinutes(11));
        assertThat(require("librarian").code()).isEqualTo("proof_too_old");
    }

    @Test
    void an_admin_takes_the_factors_from_somebody_who_lost_them() {
        var librarian = library.librarian();
        Phone.of(librarian, clock);
        require("librarian");
        var path = "/v1/users/" + librarian.id() + "/factors";
        assertThat(admin.api().get(path).at("totp")).isEqualTo("true");
        assertThat(admin.api().delete(path).status()).isEqualTo(200);
        assertThat(librarian.api().get("/v1/me").status()).isEqualTo(401);
        var again = library.signIn(librarian.username(), librarian.password());
        assertThat(again.api().get("/v1/users").code()).isEqualTo("second_factor_required");
        Phone.of(again, clock);
        assertThat(again.api().get("/v1/users").status()).isEqualTo(200);
    }

    @Test
    void nobody_resets_themselves_or_somebody_who_may_do_more() {
        var desk = deskLead();
        assertThat(desk.api().delete("/v1/users/" + admin.id() + "/factors").code())
                .isEqualTo("reaches_higher");
        assertThat(admin.api().delete("/v1/users/" + admin.id() + "/factors").code())
                .isEqualTo("own_factors");
        assertThat(desk.api()
                        .delete("/v1/users/" + library.reader().id() + "/factors")
                        .status())
                .isEqualTo(200);
        assertThat(library.librarian()
                        .api()
                        .delete("/v1/users/" + library.reader().id() + "/factors")
                        .status())
                .isEqualTo(200);
        assertThat(library.librarian()
                        .api()
                        .delete("/v1/users/" + library.librarian().id() + "/factors")
                        .code())
                .isEqualTo("staff_account");
    }

    private Person deskLead() {
        var person = library.reader();
        TestDatabase.jdbc().sql("""
                        insert into custom_role (name, title, permissions, created_at, updated_at)
                        values ('desk-lead', 'Desk lead', '{patrons:read,patrons:write}', now(), now())
                        """).update();
        TestDatabase.jdbc()
                .sql("insert into user_custom_role (user_id, role_name) values (:user, 'desk-lead')")
                .param("user", person.id())
                .update();
        return library.signIn(person.username(), person.password());
    }

    private Reply require(String... roles) {
        return admin.api().put("/v1/security-policy", Map.of("secondFactorRequiredFor", List.of(roles)));
    }
}
