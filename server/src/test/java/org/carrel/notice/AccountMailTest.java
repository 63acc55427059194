package org.carrel.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whole journeys through a real mail server, in a library that wants addresses confirmed before anybody signs in or borrows. */
@CarrelTest
class AccountMailTest {
    private static final Mailbox MAIL = new Mailbox();
    private static final String PASSWORD = "a long walk home";
    private static final String VERIFY = "Confirm your e-mail address";
    private static final String NEW_END = "Confirm your new e-mail address";
    private static final String OLD_END = "Your e-mail address is to be changed";
    private static final String RESET = "Set a new password";

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private List<Recurring> recurring;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("carrel.mail.host", () -> "127.0.0.1");
        properties.add("carrel.mail.port", MAIL::port);
        properties.add("carrel.mail.encryption", () -> "none");
        properties.add("carrel.mail.from", () -> "library@example.org");
        properties.add("carrel.mail.name", () -> "City Library");
        properties.add("carrel.mail.site", () -> "https://library.example.org");
        properties.add("carrel.account.verification.required-to-sign-in", () -> "true");
        properties.add("carrel.account.verification.required-to-borrow", () -> "true");
    }

    @BeforeEach
    void emptyMailbox() {
        MAIL.empty();
    }

    @Test
    void who_signs_up_confirms_the_address_by_the_letter_and_is_in() {
        signUp("ada");
        assertThat(signIn("ada", PASSWORD).reasons()).containsExactly("email_not_verified");
        post();
        assertThat(MAIL.last("ada@example.org", VERIFY))
                .contains("Hello ada,", "City Library", "https://library.example.org/verify?token=");
        assertThat(verify(MAIL.token("ada@example.org", VERIFY)).status()).isEqualTo(204);
        var ada = library.signIn("ada", PASSWORD);
        assertThat(ada.api().get("/v1/me").at("emailVerifiedAt")).isNotEmpty();
    }

    @Test
    void administrators_see_that_letters_leave() {
        assertThat(admin("chief").api().get("/health/details").at("mail")).isEqualTo("configured");
    }

    @Test
    void who_has_not_confirmed_borrows_nothing_where_that_is_wanted() {
        var desk = admin("desk");
        var reader = signUp("ada").at("id");
        var loan = desk.api().post("/v1/loans", Map.of("barcode", "none", "readerId", reader));
        assertThat(loan.reasons()).contains("reader_unverified");
        post();
        verify(MAIL.token("ada@example.org", VERIFY));
        assertThat(desk.api()
                        .post("/v1/loans", Map.of("barcode", "none", "readerId", reader))
                        .reasons())
                .containsExactly("copy_unknown");
    }

    @Test
    void of_many_who_bring_one_link_at_once_one_is_served_and_afterwards_nobody() {
        signUp("ada");
        post();
        var token = MAIL.token("ada@example.org", VERIFY);
        var answers = AtOnce.run(8, n -> verify(token));
        assertThat(answers).filteredOn(reply -> reply.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(reply -> reply.status() == 422)
                .hasSize(7)
                .allSatisfy(reply -> assertThat(reply.reasons()).containsExactly("link_not_good"));
        assertThat(verify(token).status()).isEqualTo(422);
    }

    @Test
    void a_link_is_good_for_a_day_and_a_later_one_takes_its_place() {
        signUp("ada");
        post();
        var first = MAIL.token("ada@example.org", VERIFY);
        clock.advance(Duration.ofHours(24));
        assertThat(verify(first).status()).as("a day later").isEqualTo(422);
        clock.reset();
        var ada = join("ada2");
        ada.api().patch("/v1/me", Map.of("email", "new@example.org"));
        post();
        var earlier = MAIL.token("new@example.org", NEW_END);
        assertThat(ada.api().post("/v1/me/email-verifications", "").status()).isEqualTo(202);
        post();
        assertThat(verify(earlier).status()).as("replaced").isEqualTo(422);
        assertThat(verify(MAIL.token("new@example.org", NEW_END)).status()).isEqualTo(204);
    }

    @Test
    void letters_are_written_again_a_few_times_an_hour_and_not_where_nothing_is_to_be_confirmed() {
        var ada = join("ada");
        assertThat(ada.api().post("/v1/me/email-verifications", "").reasons()).containsExactly("nothing_to_confirm");
        for (var time = 0; time < 4; time++) {
            ada.api().post("/v1/me/email-verifications", "");
        }
        assertThat(ada.api().post("/v1/me/email-verifications", "").status()).isEqualTo(429);
    }

    @Test
    void an_address_changes_when_both_ends_have_confirmed_it() {
        var ada = join("ada");
        var asked = ada.api().patch("/v1/me", Map.of("email", "new@example.org"));
        assertThat(asked.at("email")).isEqualTo("ada@example.org");
        assertThat(asked.at("pendingEmail")).isEqualTo("new@example.org");
        assertThat(ada.api().patch("/v1/me", Map.of("fullName", "Ada")).at("pendingEmail"))
                .as("another change leaves it alone")
                .isEqualTo("new@example.org");
        post();
        assertThat(MAIL.last("ada@example.org", OLD_END)).contains("new@example.org", "/refuse-email?token=");
        assertThat(verify(MAIL.token("new@example.org", NEW_END)).status()).isEqualTo(204);
        assertThat(ada.api().get("/v1/me").at("email")).as("one end alone").isEqualTo("ada@example.org");
        assertThat(verify(MAIL.token("ada@example.org", OLD_END)).status()).isEqualTo(204);
        var changed = ada.api().get("/v1/me");
        assertThat(changed.at("email")).isEqualTo("new@example.org");
        assertThat(changed.at("emailVerifiedAt")).isNotEmpty();
        assertThat(changed.body().has("pendingEmail")).isFalse();
        post();
        assertThat(MAIL.subjects("ada@example.org")).contains("Your e-mail address was changed");
        assertThat(MAIL.subjects("new@example.org")).contains("Your e-mail address was changed");
        assertThat(signIn("ada@example.org", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void who_did_not_ask_for_the_change_stops_it_and_whoever_asked_is_out() {
        var ada = join("ada");
        ada.api().patch("/v1/me", Map.of("email", "thief@example.org"));
        post();
        var refusal = MAIL.token("ada@example.org", OLD_END);
        assertThat(refuse(MAIL.token("thief@example.org", NEW_END)).status())
                .as("only the owner of the present address can")
                .isEqualTo(422);
        assertThat(refuse(refusal).status()).isEqualTo(204);
        assertThat(refuse(refusal).status()).isEqualTo(422);
        assertThat(ada.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(verify(MAIL.token("thief@example.org", NEW_END)).status()).isEqualTo(422);
        var back = library.signIn("ada", PASSWORD).api().get("/v1/me");
        assertThat(back.at("email")).isEqualTo("ada@example.org");
        assertThat(back.body().has("pendingEmail")).isFalse();
    }

    @Test
    void the_present_address_again_withdraws_a_change_and_time_ends_it() {
        var ada = join("ada");
        ada.api().patch("/v1/me", Map.of("email", "new@example.org"));
        post();
        var back = ada.api().patch("/v1/me", Map.of("email", "ada@example.org"));
        assertThat(back.body().has("pendingEmail")).isFalse();
        assertThat(verify(MAIL.token("new@example.org", NEW_END)).status()).isEqualTo(422);
        ada.api().patch("/v1/me", Map.of("email", "new@example.org"));
        clock.advance(Duration.ofHours(24));
        assertThat(library.signIn("ada", PASSWORD).api().get("/v1/me").body().has("pendingEmail"))
                .isFalse();
    }

    @Test
    void of_two_who_want_one_address_the_first_to_confirm_gets_it() {
        var people = List.of(join("ada"), join("ben"));
        for (var person : people) {
            person.api().patch("/v1/me", Map.of("email", "wanted@example.org"));
            post();
            verify(MAIL.token(person.username() + "@example.org", OLD_END));
        }
        var tokens = jdbc.sql("select username from users where pending_email = 'wanted@example.org'");
        assertThat(tokens.query(String.class).list()).hasSize(2);
        var links = people.stream()
                .map(person -> tokenOf(person, "wanted@example.org"))
                .toList();
        var answers = AtOnce.run(2, n -> verify(links.get(n)));
        assertThat(answers).extracting(Reply::status).containsExactlyInAnyOrder(204, 409);
        assertThat(answers)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.reasons()).containsExactly("email_taken"));
    }

    @Test
    void an_address_that_staff_set_is_not_verified_and_both_hear_of_it() {
        var admin = admin("desk");
        var ada = join("ada");
        var changed = admin.api().patch("/v1/users/" + ada.id(), Map.of("email", "set@example.org"));
        assertThat(changed.at("email")).isEqualTo("set@example.org");
        assertThat(changed.body().has("emailVerifiedAt")).isFalse();
        post();
        assertThat(MAIL.subjects("ada@example.org")).contains("Your e-mail address was changed");
        assertThat(MAIL.subjects("set@example.org")).contains("Your e-mail address was changed", VERIFY);
        assertThat(verify(MAIL.token("set@example.org", VERIFY)).status()).isEqualTo(204);
    }

    @Test
    void a_forgotten_password_is_set_anew_once_and_every_session_ends() {
        var fay = join("fay");
        assertThat(forgot("FAY").status()).isEqualTo(202);
        post();
        var token = MAIL.token("fay@example.org", RESET);
        assertThat(complete(token, "short").wrongFields()).containsExactly("newPassword");
        var answers = AtOnce.run(4, n -> complete(token, "another long walk " + n));
        assertThat(answers).filteredOn(reply -> reply.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(reply -> reply.status() == 422).hasSize(3);
        assertThat(fay.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(library.api()
                        .post("/v1/sessions/refreshes", Map.of("refreshToken", fay.refreshToken()))
                        .status())
                .isEqualTo(401);
        assertThat(signIn("fay", PASSWORD).status()).isEqualTo(401);
        var winner = answers.stream().map(Reply::status).toList().indexOf(204);
        library.signIn("fay", "another long walk " + winner);
        post();
        assertThat(MAIL.subjects("fay@example.org")).contains("Your password was changed");
    }

    @Test
    void an_account_without_a_password_gets_its_first_by_letter_and_the_link_is_good_for_half_an_hour() {
        join("gus");
        jdbc.sql("update users set password_hash = null where username = 'gus'").update();
        forgot("gus@example.org");
        post();
        var late = MAIL.token("gus@example.org", RESET);
        clock.advance(Duration.ofMinutes(30));
        assertThat(complete(late, "another long walk").status()).isEqualTo(422);
        forgot("gus@example.org");
        post();
        assertThat(complete(MAIL.token("gus@example.org", RESET), "another long walk")
                        .status())
                .isEqualTo(204);
        library.signIn("gus", "another long walk");
    }

    @Test
    void a_link_to_set_a_password_is_worth_nothing_once_its_owner_has_set_another() {
        var ned = join("ned");
        forgot("ned");
        post();
        ned.api().put("/v1/me/password", Map.of("currentPassword", PASSWORD, "newPassword", "another long walk"));
        assertThat(complete(MAIL.token("ned@example.org", RESET), "a third long walk")
                        .status())
                .isEqualTo(422);
        library.signIn("ned", "another long walk");
    }

    @Test
    void setting_a_password_by_letter_confirms_the_address() {
        signUp("hal");
        forgot("hal");
        post();
        complete(MAIL.token("hal@example.org", RESET), "another long walk");
        assertThat(library.signIn("hal", "another long walk")
                        .api()
                        .get("/v1/me")
                        .at("emailVerifiedAt"))
                .isNotEmpty();
    }

    @Test
    void asking_for_a_password_tells_nothing_and_does_the_same_whoever_is_asked_for() {
        join("ivy");
        MAIL.empty();
        var before = written();
        var somebody = forgot("ivy@example.org");
        var forSomebody = written();
        var nobody = forgot("nobody@example.org");
        var forNobody = written();
        assertThat(nobody.status()).isEqualTo(somebody.status()).isEqualTo(202);
        assertThat(nobody.text()).isEqualTo(somebody.text());
        assertThat(names(nobody)).isEqualTo(names(somebody));
        assertThat(many(forSomebody, "password_reset_request") - many(before, "password_reset_request"))
                .isOne();
        assertThat(many(forNobody, "password_reset_request") - many(forSomebody, "password_reset_request"))
                .isOne();
        assertThat(forSomebody.get("letter_link"))
                .as("until it has been answered")
                .isEqualTo(before.get("letter_link"));
        assertThat(forSomebody.get("outbox_message")).isEqualTo(before.get("outbox_message"));
        post();
        assertThat(MAIL.subjects("nobody@example.org")).isEmpty();
        assertThat(MAIL.subjects("ivy@example.org")).containsExactly(RESET);
    }

    @Test
    void one_name_is_asked_for_a_few_times_an_hour_whether_it_is_somebodys_or_not() {
        join("joe");
        for (var name : List.of("joe", "nobody")) {
            for (var time = 0; time < 3; time++) {
                assertThat(forgot(name).status()).isEqualTo(202);
            }
            var refused = forgot(name.toUpperCase(java.util.Locale.ROOT));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("Retry-After")).isPresent();
        }
    }

    @Test
    void a_link_is_hidden_from_administrators_and_gone_when_it_has_left() {
        var admin = admin("desk");
        signUp("ada");
        var waiting = admin.api().get("/v1/messages?kind=verify_address");
        assertThat(waiting.at("items/0/plain")).contains("/verify?token=[hidden]");
        assertThat(waiting.at("items/0/secretUntil")).isNotEmpty();
        var id = waiting.at("items/0/id");
        assertThat(admin.api().get("/v1/messages/" + id + "/whole").reasons())
                .containsExactly("message_leaves_by_mail");
        post();
        var token = MAIL.token("ada@example.org", VERIFY);
        var sent = admin.api().get("/v1/messages/" + id);
        assertThat(sent.at("state")).isEqualTo("sent");
        assertThat(sent.body().has("secretUntil")).isFalse();
        assertThat(jdbc.sql("select to_jsonb(m)::text from outbox_message m")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
        assertThat(jdbc.sql("select encode(hash, 'escape') from letter_link")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> hash.contains(token));
    }

    /** What the timetable would do: answers, then sends. */
    private void post() {
        for (var name : List.of("answer-password-resets", "send-messages")) {
            recurring.stream().filter(work -> work.name().equals(name)).forEach(Recurring::run);
        }
    }

    private Person join(String name) {
        signUp(name);
        post();
        verify(MAIL.token(name + "@example.org", VERIFY));
        return library.signIn(name, PASSWORD);
    }

    private Person admin(String name) {
        join(name);
        jdbc.sql("update users set role = 'admin' where username = :name")
                .param("name", name)
                .update();
        return library.signIn(name, PASSWORD);
    }

    /** The letters to one address do not say whose they are: the tokens are told apart by their hashes' owners. */
    private String tokenOf(Person person, String address) {
        person.api().post("/v1/me/email-verifications", "");
        post();
        return MAIL.token(address, NEW_END);
    }

    private Reply signUp(String name) {
        return library.api()
                .post("/v1/users", Map.of("username", name, "email", name + "@example.org", "password", PASSWORD));
    }

    private Reply signIn(String name, String password) {
        return library.api().post("/v1/sessions", Map.of("username", name, "password", password));
    }

    private Reply verify(String token) {
        return library.api().post("/v1/email-verifications", Map.of("token", token));
    }

    private Reply refuse(String token) {
        return library.api().post("/v1/email-refusals", Map.of("token", token));
    }

    private Reply forgot(String name) {
        return library.api().post("/v1/password-resets", Map.of("username", name));
    }

    private Reply complete(String token, String password) {
        return library.api().post("/v1/password-resets/completions", Map.of("token", token, "newPassword", password));
    }

    private Map<String, Long> written() {
        var counts = new TreeMap<String, Long>();
        for (var table : List.of("password_reset_request", "letter_link", "outbox_message")) {
            counts.put(
                    table,
                    jdbc.sql("select count(*) from " + table).query(Long.class).single());
        }
        return counts;
    }

    private static List<String> names(Reply reply) {
        return reply.headers().map().keySet().stream().sorted().toList();
    }

    private static long many(Map<String, Long> rows, String table) {
        return rows.getOrDefault(table, 0L);
    }
}
