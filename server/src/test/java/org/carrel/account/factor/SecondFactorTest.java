package org.carrel.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CarrelTest
class SecondFactorTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Test
    void an_app_counts_only_after_its_first_code() {
        var anna = library.reader();
        var phone = Phone.offered(anna, clock);
        assertThat(signIn(anna).status()).isEqualTo(201);
        assertThat(anna.api().put("/v1/me/totp", Map.of("code", "000000")).code())
                .isEqualTo("wrong_code");
        assertThat(anna.api().get("/v1/me/factors").at("totp")).isEqualTo("false");
        var confirmed = phone.confirm(anna);
        assertThat(texts(confirmed, "recoveryCodes")).hasSize(10).doesNotHaveDuplicates();
        var factors = anna.api().get("/v1/me/factors");
        assertThat(factors.at("totp")).isEqualTo("true");
        assertThat(factors.at("recoveryCodes")).isEqualTo("10");
        assertThat(factors.text()).doesNotContain("secret");
    }

    @Test
    void a_secret_that_was_shown_waits_a_quarter_of_an_hour() {
        var anna = library.reader();
        var phone = Phone.offered(anna, clock);
        clock.advance(Duration.ofMinutes(15));
        var later = library.signIn(anna.username(), anna.password());
        assertThat(phone.confirm(later).code()).isEqualTo("totp_not_offered");
    }

    @Test
    void a_password_alone_begins_no_session_and_a_code_with_it_does() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        var refused = signIn(anna);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("second_factor_needed");
        assertThat(refused.text()).contains("otp", "recovery_code").doesNotContain("accessToken");
        var done = show(refused, "code", phone.code());
        assertThat(done.status()).isEqualTo(201);
        var api = library.api().bearer(done.at("accessToken"));
        assertThat(api.get("/v1/me").at("username")).isEqualTo(anna.username());
        assertThat(methods(done.at("sessionId"))).containsExactlyInAnyOrder("password", "otp");
        assertThat(show(refused, "code", phone.code()).code())
                .as("a challenge is good once")
                .isEqualTo("challenge_gone");
    }

    @Test
    void a_code_is_good_once_also_for_another_challenge_and_after_turning_the_app_on() {
        var anna = library.reader();
        var phone = Phone.offered(anna, clock);
        phone.confirm(anna);
        assertThat(show(signIn(anna), "code", phone.code()).code()).isEqualTo("wrong_code");
        phone.waitOneStep();
        var code = phone.code();
        assertThat(show(signIn(anna), "code", code).status()).isEqualTo(201);
        assertThat(show(signIn(anna), "code", code).code()).isEqualTo("wrong_code");
    }

    @Test
    void of_many_who_show_the_same_code_at_once_one_gets_in() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        var challenges = new ArrayList<Reply>();
        for (var n = 0; n < 8; n++) {
            challenges.add(signIn(anna));
        }
        var code = phone.code();
        var outcomes = AtOnce.run(8, n -> show(challenges.get(n), "code", code).status());
        assertThat(outcomes).containsOnlyOnce(201);
    }

    @Test
    void of_many_who_answer_the_same_challenge_at_once_one_gets_in_and_only_its_recovery_code_is_used() {
        var anna = library.reader();
        var codes = texts(Phone.offered(anna, clock).confirm(anna), "recoveryCodes");
        var challenge = signIn(anna);
        var outcomes =
                AtOnce.run(4, n -> show(challenge, "recoveryCode", codes.get(n)).status());
        assertThat(outcomes).containsOnlyOnce(201);
        assertThat(left(anna)).isEqualTo(9);
    }

    @Test
    void a_recovery_code_is_good_once_however_it_is_typed_and_new_ones_replace_all() {
        var anna = library.reader();
        var codes = texts(Phone.offered(anna, clock).confirm(anna), "recoveryCodes");
        var typed = codes.getFirst().replace("-", " ").toUpperCase(java.util.Locale.ROOT);
        var done = show(signIn(anna), "recoveryCode", typed);
        assertThat(done.status()).isEqualTo(201);
        assertThat(methods(done.at("sessionId"))).containsExactlyInAnyOrder("password", "recovery_code");
        assertThat(show(signIn(anna), "recoveryCode", codes.getFirst()).code()).isEqualTo("wrong_code");
        var renewed = texts(anna.api().post("/v1/me/recovery-codes", Map.of()), "recoveryCodes");
        assertThat(renewed).hasSize(10).doesNotContainAnyElementsOf(codes);
        assertThat(show(signIn(anna), "recoveryCode", codes.get(1)).code()).isEqualTo("wrong_code");
        assertThat(show(signIn(anna), "recoveryCode", renewed.getFirst()).status())
                .isEqualTo(201);
    }

    @Test
    void five_wrong_codes_end_a_challenge_and_the_right_one_comes_too_late() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        var challenge = signIn(anna);
        for (var left = 4; left >= 0; left--) {
            var wrong = show(challenge, "code", "000000");
            assertThat(wrong.code()).isEqualTo("wrong_code");
            assertThat(wrong.at("reasons/0/facts/triesLeft")).isEqualTo(String.valueOf(left));
            // Past the wait that wrong guesses cost.
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(show(challenge, "code", phone.code()).code()).isEqualTo("challenge_gone");
    }

    @Test
    void wrong_codes_count_against_the_account_whatever_the_challenge() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        var statuses = new ArrayList<Integer>();
        for (var n = 0; n < 20; n++) {
            statuses.add(show(signIn(anna), "code", "000000").status());
        }
        assertThat(statuses).containsAnyOf(423, 429);
        assertThat(show(signIn(anna), "code", phone.code()).status()).isNotEqualTo(201);
    }

    @Test
    void a_challenge_is_good_for_five_minutes_on_the_device_that_began() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        var challenge = signIn(anna);
        var elsewhere = library.api()
                .with("User-Agent", "another browser")
                .post("/v1/sessions/second-factors", answer(challenge, "code", phone.code()));
        assertThat(elsewhere.code()).isEqualTo("challenge_gone");
        clock.advance(Duration.ofMinutes(5));
        assertThat(show(challenge, "code", phone.code()).code()).isEqualTo("challenge_gone");
    }

    @Test
    void a_challenge_is_worth_nothing_once_the_password_is_another() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        var challenge = signIn(anna);
        TestDatabase.jdbc()
                .sql("update users set password_hash = password_hash || 'x' where id = :id")
                .param("id", anna.id())
                .update();
        assertThat(show(challenge, "code", phone.code()).code()).isEqualTo("challenge_gone");
    }

    @Test
    void turning_a_factor_on_or_off_ends_every_other_session() {
        var anna = library.reader();
        var elsewhere = library.signIn(anna.username(), anna.password());
        Phone.of(anna, clock);
        assertThat(elsewhere.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
        assertThat(anna.api().delete("/v1/me/totp").status()).isEqualTo(200);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
        assertThat(signIn(anna).status()).isEqualTo(201);
        assertThat(left(anna)).isZero();
        assertThat(anna.api().delete("/v1/me/totp").status()).isEqualTo(404);
    }

    @Test
    void a_new_phone_takes_the_place_of_the_old_one_with_its_first_code() {
        var anna = library.reader();
        var old = Phone.of(anna, clock);
        var next = Phone.offered(anna, clock);
        assertThat(show(signIn(anna), "code", old.code()).status()).isEqualTo(201);
        old.waitOneStep();
        assertThat(next.confirm(anna).status()).isEqualTo(200);
        next.waitOneStep();
        assertThat(show(signIn(anna), "code", old.code()).code()).isEqualTo("wrong_code");
        assertThat(show(signIn(anna), "code", next.code()).status()).isEqualTo(201);
    }

    @Test
    void what_is_delicate_needs_a_recent_proof_and_a_code_is_one() {
        var anna = library.reader();
        var phone = Phone.of(anna, clock);
        clock.advance(Duration.ofMinutes(11));
        assertThat(anna.api().delete("/v1/me/totp").code()).isEqualTo("proof_too_old");
        assertThat(anna.api().post("/v1/me/totp", Map.of()).code()).isEqualTo("proof_too_old");
        assertThat(anna.api().post("/v1/me/recovery-codes", Map.of()).code()).isEqualTo("proof_too_old");
        assertThat(anna.api()
                        .post("/v1/me/proofs/second-factors", Map.of("code", "000000"))
                        .code())
                .isEqualTo("wrong_code");
        assertThat(anna.api()
                        .post("/v1/me/proofs/second-factors", Map.of("code", phone.code()))
                        .status())
                .isEqualTo(200);
        assertThat(anna.api().delete("/v1/me/totp").status()).isEqualTo(200);
    }

    @Test
    void the_database_has_neither_the_secret_nor_a_code() {
        var anna = library.reader();
        var offer = anna.api().post("/v1/me/totp", Map.of());
        var kept = TestDatabase.jdbc()
                .sql("select encode(sealed, 'escape') from totp_offer where user_id = :id")
                .param("id", anna.id())
                .query(String.class)
                .single();
        assertThat(kept).isNotEmpty().doesNotContain(offer.at("secret"));
        assertThat(offer.at("uri")).startsWith("otpauth://totp/Carrel:").contains(offer.at("secret"));
    }

    @Test
    void what_is_shown_once_is_not_kept_for_a_key_of_idempotency() {
        var anna = library.reader();
        var api = anna.api().with("Idempotency-Key", "the-same");
        assertThat(api.post("/v1/me/totp", Map.of()).at("secret")).isNotEmpty();
        var again = api.post("/v1/me/totp", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("answer_shown_once");
    }

    @Test
    void the_owner_hears_of_it_whoever_did_it() {
        var admin = library.admin();
        var anna = library.reader();
        var codes = texts(Phone.offered(anna, clock).confirm(anna), "recoveryCodes");
        show(signIn(anna), "recoveryCode", codes.getFirst());
        anna.api().post("/v1/me/recovery-codes", Map.of());
        admin.api().delete("/v1/users/" + anna.id() + "/factors");
        for (var kind :
                List.of("second_factor_on", "recovery_code_used", "recovery_codes_renewed", "second_factor_off")) {
            assertThat(admin.api()
                            .get("/v1/messages?kind=" + kind + "&userId=" + anna.id())
                            .at("total"))
                    .as(kind)
                    .isEqualTo("1");
        }
    }

    @Test
    void of_somebody_who_is_erased_nothing_is_left() {
        var anna = library.reader();
        Phone.of(anna, clock);
        Phone.offered(anna, clock);
        signIn(anna);
        assertThat(rows(anna)).isEqualTo(13);
        TestDatabase.jdbc()
                .sql("update users set status = 'erased' where id = :id")
                .param("id", anna.id())
                .update();
        assertThat(rows(anna)).isZero();
    }

    private static int rows(Person person) {
        return TestDatabase.jdbc()
                .sql("""
                        select (select count(*) from totp where user_id = :id)
                             + (select count(*) from totp_offer where user_id = :id)
                             + (select count(*) from recovery_code where user_id = :id)
                             + (select count(*) from sign_in_challenge where user_id = :id)
                        """)
                .param("id", person.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void an_answer_shows_one_proof_and_no_more() {
        var anna = library.reader();
        var nothing = library.api().post("/v1/sessions/second-factors", Map.of("challenge", "abc"));
        assertThat(nothing.wrongFields()).containsExactly("code");
        var both = library.api()
                .post(
                        "/v1/sessions/second-factors",
                        Map.of("challenge", "abc", "code", "123456", "recoveryCode", "abc"));
        assertThat(both.wrongFields()).containsExactly("code");
        assertThat(library.api()
                        .post("/v1/sessions/second-factors", Map.of("challenge", "abc", "code", "123456"))
                        .code())
                .isEqualTo("challenge_gone");
        assertThat(anna.api().post("/v1/me/recovery-codes", Map.of()).code()).isEqualTo("no_second_factor");
    }

    private Reply signIn(Person person) {
        return library.api().post("/v1/sessions", Map.of("username", person.username(), "password", person.password()));
    }

    private Reply show(Reply refused, String kind, String value) {
        return library.api().post("/v1/sessions/second-factors", answer(refused, kind, value));
    }

    private static Map<String, String> answer(Reply refused, String kind, String value) {
        return Map.of("challenge", refused.at("reasons/0/facts/challenge"), kind, value);
    }

    private static int left(Person person) {
        return Integer.parseInt(person.api().get("/v1/me/factors").at("recoveryCodes"));
    }

    private static List<String> texts(Reply reply, String field) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return StreamSupport.stream(reply.body().path(field).spliterator(), false)
                .map(node -> node.asString(""))
                .toList();
    }

    private static List<String> methods(String session) {
        return List.of(TestDatabase.jdbc()
                .sql("select array_to_string(methods, ',') from session where id = cast(:id as uuid)")
                .param("id", session)
                .query(String.class)
                .single()
                .split(",", -1));
    }
}
