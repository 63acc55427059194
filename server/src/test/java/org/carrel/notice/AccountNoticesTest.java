package org.carrel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A library without a mail server, where messages stay to be read. */
@CarrelTest
class AccountNoticesTest {
    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private List<Recurring> recurring;

    @Test
    void an_admin_reads_the_link_to_hand_it_over_and_the_owner_is_told() {
        var admin = library.admin();
        var ada = library.reader();
        library.api().post("/v1/password-resets", Map.of("username", ada.username()));
        run("answer-password-resets");
        var message = admin.api().get("/v1/messages?kind=set_password&userId=" + ada.id());
        assertThat(message.at("items/0/plain")).contains("Your code: [hidden]");
        var path = "/v1/messages/" + message.at("items/0/id") + "/whole";
        assertThat(ada.api().get(path).status()).isEqualTo(403);
        var read = admin.api().get(path);
        var code = read.at("plain").replaceAll("(?s).*Your code: (\\S+).*", "$1");
        assertThat(code).hasSize(43);
        assertThat(read.at("html")).contains(code);
        assertThat(kinds(ada)).contains("secret_read");
        assertThat(library.api()
                        .post(
                                "/v1/password-resets/completions",
                                Map.of("token", code, "newPassword", "another long walk"))
                        .status())
                .isEqualTo(204);
        library.signIn(ada.username(), "another long walk");
    }

    @Test
    void nobody_reads_the_link_of_somebody_who_may_do_more() {
        var clerk = library.reader();
        jdbc.sql("""
                insert into custom_role (name, title, permissions, created_at, updated_at)
                values ('clerk', 'Clerk', '{messages:read,patrons:write}', now(), now())
                """).update();
        jdbc.sql("insert into user_custom_role (user_id, role_name) values (:user, 'clerk')")
                .param("user", clerk.id())
                .update();
        var signedIn = library.signIn(clerk.username(), clerk.password());
        for (var addressee : List.of(library.admin(), library.reader())) {
            var id = signedIn.api()
                    .get("/v1/messages?kind=verify_address&userId=" + addressee.id())
                    .at("items/0/id");
            var read = signedIn.api().get("/v1/messages/" + id + "/whole");
            assertThat(read.status()).isEqualTo(addressee.username().startsWith("admin") ? 403 : 200);
        }
    }

    @Test
    void a_link_that_is_good_no_longer_is_forgotten() {
        var admin = library.admin();
        var ada = library.reader();
        var id = admin.api()
                .get("/v1/messages?kind=verify_address&userId=" + ada.id())
                .at("items/0/id");
        clock.advance(Duration.ofHours(24));
        var later = library.signIn(admin.username(), admin.password());
        assertThat(later.api().get("/v1/messages/" + id + "/whole").reasons())
                .containsExactly("message_without_secret");
        run("forget-message-secrets");
        assertThat(jdbc.sql("select count(*) from outbox_message where secret is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        var message = later.api().get("/v1/messages/" + id);
        assertThat(message.at("state")).isEqualTo("failed");
        assertThat(later.api().post("/v1/messages/" + id + "/retries", "").reasons())
                .containsExactly("message_has_not_failed");
    }

    @Test
    void people_hear_of_what_happens_to_their_accounts() {
        var admin = library.admin();
        var ada = library.reader();
        var account = "/v1/users/" + ada.id();
        assertThat(ada.api()
                        .put(
                                "/v1/me/password",
                                Map.of("currentPassword", ada.password(), "newPassword", "another long walk"))
                        .status())
                .isEqualTo(204);
        admin.api().put(account + "/role", Map.of("role", "librarian"));
        admin.api().post(account + "/suspension", Map.of("reason", "Ten <b>books</b> lost"));
        admin.api().delete(account + "/suspension");
        admin.api().delete(account + "/suspension");
        assertThat(kinds(ada))
                .containsExactly(
                        "verify_address", "password_changed", "role_changed", "account_suspended", "suspension_lifted");
        assertThat(html(ada, "account_suspended")).contains("Ten &lt;b&gt;books&lt;/b&gt; lost");
        assertThat(html(ada, "role_changed")).contains("librarian", "guest");
    }

    @Test
    void a_sign_in_with_another_program_is_told_and_a_newer_version_of_the_same_is_not() {
        var ada = library.reader();
        signIn(ada, "Firefox/148.0 (Linux)");
        signIn(ada, "Firefox/149.1 (Linux)");
        library.signIn(ada.username(), ada.password());
        assertThat(kinds(ada)).containsExactly("verify_address", "new_device");
        assertThat(html(ada, "new_device")).contains("Firefox/148.0 (Linux)");
    }

    @Test
    void letters_are_in_the_language_of_who_gets_them() {
        var ada = library.reader();
        ada.api().patch("/v1/me", Map.of("language", "de-AT"));
        signIn(ada, "Firefox");
        assertThat(html(ada, "new_device")).contains("lang=\"de-AT\"", "Neue Anmeldung", "Gerät");
    }

    @Test
    void without_a_verified_address_there_is_nothing_to_leave_but_its_owner_may_still_stop_it() {
        var ada = library.reader();
        ada.api().patch("/v1/me", Map.of("email", "new@example.org"));
        var letters = jdbc.sql("select kind, address, secret from outbox_message where user_id = :id order by id")
                .param("id", ada.id())
                .query((row, n) -> Map.entry(row.getString(1), row.getString(3)))
                .list();
        assertThat(letters)
                .extracting(Map.Entry::getKey)
                .containsExactly("verify_address", "confirm_new_address", "confirm_old_address");
        var old = Map.of("token", letters.get(2).getValue());
        assertThat(library.api().post("/v1/email-verifications", old).status())
                .as("nothing is asked of the old end")
                .isEqualTo(422);
        assertThat(library.api()
                        .post(
                                "/v1/email-verifications",
                                Map.of("token", letters.get(1).getValue()))
                        .status())
                .isEqualTo(204);
        assertThat(ada.api().get("/v1/me").at("email")).isEqualTo("new@example.org");
        assertThat(library.api().post("/v1/email-refusals", old).status())
                .as("it is done")
                .isEqualTo(422);
    }

    @Test
    void a_suspended_reader_sets_a_new_password_and_stays_suspended() {
        var admin = library.admin();
        var ada = library.reader();
        admin.api().post("/v1/users/" + ada.id() + "/suspension", Map.of("reason", "x"));
        library.api().post("/v1/password-resets", Map.of("username", ada.username()));
        run("answer-password-resets");
        var token = jdbc.sql("select secret from outbox_message where kind = 'set_password' and user_id = :id")
                .param("id", ada.id())
                .query(String.class)
                .single();
        assertThat(library.api()
                        .post(
                                "/v1/password-resets/completions",
                                Map.of("token", token, "newPassword", "another long walk"))
                        .status())
                .isEqualTo(204);
        assertThat(library.api()
                        .post("/v1/sessions", Map.of("username", ada.username(), "password", "another long walk"))
                        .reasons())
                .containsExactly("account_suspended");
    }

    @Test
    void the_program_that_knows_nothing_of_it_leaves_no_address_verified_that_it_changes() {
        var ada = library.reader();
        jdbc.sql(
                        "update users set email_verified_at = now(), pending_email = 'x@example.org', pending_email_until = now()")
                .update();
        jdbc.sql("update users set email = 'other@example.org' where id = :id")
                .param("id", ada.id())
                .update();
        assertThat(jdbc.sql("select email_verified_at is null and pending_email is null from users where id = :id")
                        .param("id", ada.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void signIn(Person who, String userAgent) {
        var reply = library.api()
                .with("User-Agent", userAgent)
                .post("/v1/sessions", Map.of("username", who.username(), "password", who.password()));
        assertThat(reply.status()).isEqualTo(201);
    }

    private void run(String name) {
        recurring.stream().filter(work -> work.name().equals(name)).forEach(Recurring::run);
    }

    private List<String> kinds(Person who) {
        return jdbc.sql("select kind from outbox_message where user_id = :id order by id")
                .param("id", who.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String html(Person who, String kind) {
        return jdbc.sql("select html from outbox_message where user_id = :id and kind = :kind")
                .param("id", who.id())
                .param("kind", kind)
                .query(String.class)
                .single();
    }
}
