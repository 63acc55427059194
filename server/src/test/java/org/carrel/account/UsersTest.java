package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class UsersTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Test
    void i_change_my_own_profile_and_no_more() {
        var anna = library.reader();
        var changed =
                anna.api().patch("/v1/me", Map.of("fullName", "Anna", "gender", "other", "email", "NEW@example.org"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(changed.at("email")).as("until it is confirmed").isEqualTo(anna.username() + "@example.org");
        assertThat(changed.at("pendingEmail")).isEqualTo("new@example.org");
        assertThat(anna.api().patch("/v1/me", "{\"fullName\": null}").body().has("fullName"))
                .isFalse();
        assertThat(anna.api().patch("/v1/me", "{\"email\": null}").wrongFields())
                .containsExactly("email");
        assertThat(anna.api()
                        .patch("/v1/me", Map.of("role", "admin", "expiresOn", "2099-01-01"))
                        .wrongFields())
                .containsExactlyInAnyOrder("role", "expiresOn");
        assertThat(anna.api().patch("/v1/me", Map.of("language", "klingon")).wrongFields())
                .containsExactly("language");
    }

    @Test
    void somebody_elses_email_address_is_refused_by_name() {
        var anna = library.reader();
        var berta = library.reader();
        var reply = berta.api().patch("/v1/me", Map.of("email", anna.username() + "@example.org"));
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.reasons()).containsExactly("email_taken");
    }

    @Test
    void who_was_slower_is_told_so() {
        var anna = library.reader();
        assertThat(anna.api()
                        .with("If-Match", "\"1\"")
                        .patch("/v1/me", Map.of("fullName", "A"))
                        .status())
                .isEqualTo(200);
        assertThat(anna.api()
                        .with("If-Match", "\"1\"")
                        .patch("/v1/me", Map.of("fullName", "B"))
                        .status())
                .isEqualTo(412);
        assertThat(anna.api().with("If-None-Match", "\"2\"").get("/v1/me").status())
                .isEqualTo(304);
    }

    @Test
    void a_reader_sees_nobody_else_and_the_desk_finds_everybody() {
        var anna = library.reader();
        var berta = library.reader();
        assertThat(anna.api().get("/v1/users/" + anna.id()).status()).isEqualTo(200);
        assertThat(anna.api().get("/v1/users/" + berta.id()).code()).isEqualTo("not_found");
        assertThat(anna.api().get("/v1/users").status()).isEqualTo(403);
        var desk = library.librarian().api();
        assertThat(desk.get("/v1/users/" + berta.id()).at("username")).isEqualTo(berta.username());
        assertThat(desk.get("/v1/users?q=" + berta.username().toUpperCase(java.util.Locale.ROOT))
                        .at("items/0/id"))
                .isEqualTo(berta.id().toString());
        assertThat(desk.get("/v1/users?q=%25").at("total")).isEqualTo("0");
        assertThat(anna.api()
                        .patch("/v1/users/" + berta.id(), Map.of("fullName", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_list_is_filtered_sorted_and_paged_without_the_system_account() {
        var admin = library.admin();
        var names = List.of(library.reader(), library.reader(), library.librarian()).stream()
                .map(Person::username)
                .toList();
        var all = admin.api().get("/v1/users?sort=-createdAt&limit=2");
        assertThat(all.at("total")).isEqualTo("4");
        assertThat(all.at("items/0/username")).isEqualTo(names.get(2));
        assertThat(admin.api()
                        .get("/v1/users?sort=-createdAt&limit=2&cursor=" + all.at("next"))
                        .at("items/1/username"))
                .isEqualTo(admin.username());
        assertThat(admin.api().get("/v1/users?role=guest").at("total")).isEqualTo("2");
        var own = admin.api().get("/v1/users?status=system&sort=username");
        assertThat(own.at("items/0/username")).isEqualTo("former-readers");
        assertThat(own.at("items/1/username")).isEqualTo("system");
        assertThat(own.at("total")).isEqualTo("2");
        assertThat(admin.api().get("/v1/users?status=away&role=king&sort=age").wrongFields())
                .containsExactlyInAnyOrder("status", "role", "sort");
    }

    @Test
    void an_admin_changes_a_membership() {
        var admin = library.admin();
        var anna = library.reader();
        var changed =
                admin.api().patch("/v1/users/" + anna.id(), Map.of("cardNumber", "C-1", "expiresOn", "2030-06-30"));
        assertThat(changed.at("cardNumber")).isEqualTo("C-1");
        assertThat(admin.api().get("/v1/users?q=c-1").at("items/0/id"))
                .isEqualTo(anna.id().toString());
        assertThat(changed.at("expiresOn")).isEqualTo("2030-06-30");
        assertThat(admin.api()
                        .patch("/v1/users/" + admin.id(), Map.of("cardNumber", "C-1"))
                        .reasons())
                .containsExactly("card_number_taken");
        assertThat(anna.api().patch("/v1/me", Map.of("fullName", "A")).at("cardNumber"))
                .isEqualTo("C-1");
    }

    @Test
    void a_suspended_user_is_out_at_once_and_told_why_only_for_the_right_password() {
        var admin = library.admin();
        var anna = library.reader();
        var suspended = suspend(admin, anna, Map.of("reason", "Ten books lost"));
        assertThat(suspended.at("status")).isEqualTo("suspended");
        assertThat(suspended.at("suspension/reason")).isEqualTo("Ten books lost");
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(library.api()
                        .post("/v1/sessions/refreshes", Map.of("refreshToken", anna.refreshToken()))
                        .status())
                .isEqualTo(401);
        var refused = signIn(anna, anna.password());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.reasons()).containsExactly("account_suspended");
        assertThat(refused.at("detail")).contains("Ten books lost");
        assertThat(signIn(anna, "a wrong one").status()).isEqualTo(401);
        assertThat(admin.api().get("/v1/users?status=suspended").at("total")).isEqualTo("1");

        var lifted = admin.api().delete("/v1/users/" + anna.id() + "/suspension");
        assertThat(lifted.at("status")).isEqualTo("active");
        assertThat(signIn(anna, anna.password()).status()).isEqualTo(201);
    }

    @Test
    void a_suspension_ends_by_itself() {
        var admin = library.admin();
        var anna = library.reader();
        var until = Instant.now().plus(Duration.ofHours(1));
        assertThat(suspend(admin, anna, Map.of("reason", "x", "until", "2020-01-01T00:00:00Z"))
                        .wrongFields())
                .containsExactly("until");
        assertThat(suspend(admin, anna, Map.of("reason", "x", "until", until.toString()))
                        .status())
                .isEqualTo(200);
        assertThat(signIn(anna, anna.password()).status()).isEqualTo(403);
        clock.set(until.plusSeconds(1));
        var back = signIn(anna, anna.password());
        assertThat(back.status()).isEqualTo(201);
        assertThat(back.at("user/status")).isEqualTo("active");
        assertThat(library.api().bearer(back.at("accessToken")).get("/v1/me").status())
                .isEqualTo(200);
    }

    @Test
    void the_last_admin_stays_one() {
        var admin = library.admin();
        assertThat(role(admin, admin, "guest").reasons()).containsExactly("last_admin");
        assertThat(suspend(admin, admin, Map.of("reason", "holidays")).reasons())
                .containsExactly("last_admin");
        var other = library.admin();
        assertThat(suspend(admin, other, Map.of("reason", "holidays")).status()).isEqualTo(200);
        assertThat(role(admin, admin, "guest").reasons())
                .as("the other cannot act")
                .containsExactly("last_admin");
    }

    @Test
    void of_admins_who_demote_each_other_at_once_one_is_left() {
        for (var round = 0; round < 5; round++) {
            var admins = List.of(library.admin(), library.admin(), library.admin(), library.admin());
            var before = library.admin();
            AtOnce.run(
                    4,
                    n -> role(admins.get(n), admins.get((n + 1) % 4), "guest").status());
            AtOnce.run(2, n -> n == 0 ? role(before, before, "librarian").status() : suspendAllBut(before, admins));
            var left = org.carrel.testing.TestDatabase.jdbc()
                    .sql("select count(*) from users where role = 'admin' and status = 'active'")
                    .query(Long.class)
                    .single();
            assertThat(left).isPositive();
        }
    }

    @Test
    void the_system_account_is_nobodys_to_change() {
        var admin = library.admin();
        var system = "/v1/users/" + User.SYSTEM;
        assertThat(admin.api().put(system + "/role", Map.of("role", "admin")).reasons())
                .containsExactly("system_account");
        assertThat(admin.api().patch(system, Map.of("fullName", "x")).reasons()).containsExactly("system_account");
        assertThat(admin.api()
                        .post(system + "/suspension", Map.of("reason", "x"))
                        .reasons())
                .containsExactly("system_account");
    }

    @Test
    void who_is_not_there_is_404_and_what_is_no_id_is_400() {
        var admin = library.admin();
        assertThat(admin.api()
                        .put("/v1/users/00000000-0000-7000-8000-00000000ffff/role", Map.of("role", "guest"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.api().get("/v1/users/7").status()).isEqualTo(400);
        assertThat(role(admin, admin, "king").wrongFields()).containsExactly("role");
    }

    private static int suspendAllBut(Person one, List<Person> others) {
        others.forEach(other -> suspend(one, other, Map.of("reason", "x")));
        return 0;
    }

    private static Reply role(Person by, Person whose, String role) {
        return by.api().put("/v1/users/" + whose.id() + "/role", Map.of("role", role));
    }

    private static Reply suspend(Person by, Person whom, Map<String, Object> body) {
        return by.api().post("/v1/users/" + whom.id() + "/suspension", body);
    }

    private Reply signIn(Person who, String password) {
        return library.api().post("/v1/sessions", Map.of("username", who.username(), "password", password));
    }
}
