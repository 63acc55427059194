package org.carrel.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carrel.account.User;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@CarrelTest
@TestPropertySource(
        properties = {
            "carrel.privacy.unused-unverified=60d",
            "carrel.privacy.expired-memberships=365d",
            "carrel.privacy.terms-version=2026-11"
        })
class HistoryTest {
    private static final String PASSWORD = "a long walk home";

    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("cutLoanLinks")
    private Recurring cut;

    @Autowired
    @Qualifier("eraseUnusedAccounts")
    private Recurring erase;

    private Person reader;

    @BeforeEach
    void somebodyAgreesToTheTerms() {
        reader = signUp("history", "2026-11");
    }

    @Test
    void what_is_over_is_cut_from_the_reader_after_thirty_days_and_what_is_open_is_not() {
        var over = lent();
        var open = lent();
        giveBack(over, Duration.ofDays(30).plusMinutes(1));
        var late = lent();
        giveBack(late, Duration.ofDays(29));

        cut.run();
        cut.run();

        assertThat(readerOf(over)).isEqualTo(User.NOBODY);
        assertThat(jdbc.sql("select lent_by from loan where id = :id")
                        .param("id", over)
                        .query(UUID.class)
                        .single())
                .isEqualTo(User.NOBODY);
        assertThat(readerOf(open)).isEqualTo(reader.id());
        assertThat(readerOf(late)).isEqualTo(reader.id());
        assertThat(reader.api().get("/v1/me/loans").at("total")).isEqualTo("2");
    }

    @Test
    void whoever_wants_a_history_keeps_it_until_they_want_it_no_longer() {
        assertThat(reader.api().get("/v1/me").at("keepsReadingHistory")).isEqualTo("false");
        assertThat(reader.api()
                        .patch("/v1/me", Map.of("keepsReadingHistory", true))
                        .status())
                .isEqualTo(200);
        var over = lent();
        giveBack(over, Duration.ofDays(400));
        var fresh = lent();
        giveBack(fresh, Duration.ofDays(1));

        cut.run();
        assertThat(readerOf(over)).isEqualTo(reader.id());

        assertThat(reader.api()
                        .put("/v1/me/consents/reading_history", Map.of("given", false))
                        .status())
                .isEqualTo(200);
        assertThat(readerOf(over)).isEqualTo(User.NOBODY);
        assertThat(readerOf(fresh)).as("for damage that is found late").isEqualTo(reader.id());
        assertThat(reader.api().get("/v1/me").at("keepsReadingHistory")).isEqualTo("false");
    }

    @Test
    void holds_that_are_over_are_cut_as_loans_are() {
        var book = Somebody.newBook();
        Somebody.newCopy(book);
        var hold = UUID.fromString(
                reader.api().post("/v1/holds", Map.of("bookId", book)).at("id"));
        jdbc.sql("update hold set state = 'cancelled', ended_at = now() - interval '31 days' where id = :id")
                .param("id", hold)
                .update();

        cut.run();

        assertThat(jdbc.sql("select reader_id from hold where id = :id")
                        .param("id", hold)
                        .query(UUID.class)
                        .single())
                .isEqualTo(User.NOBODY);
    }

    @Test
    void what_was_agreed_to_is_recorded_and_stays_recorded_when_it_is_withdrawn() {
        reader.api().patch("/v1/me", Map.of("keepsReadingHistory", true));
        reader.api().patch("/v1/me", Map.of("keepsReadingHistory", true));
        reader.api().patch("/v1/me", Map.of("keepsReadingHistory", false));

        var consents = reader.api().get("/v1/me/consents");

        assertThat(consents.at("total")).isEqualTo("2");
        assertThat(consents.at("items/0/kind")).isEqualTo("reading_history");
        assertThat(consents.at("items/0/withdrawnAt")).isNotEmpty();
        assertThat(consents.at("items/1/kind")).isEqualTo("terms_of_use");
        assertThat(consents.at("items/1/version")).isEqualTo("2026-11");
        assertThat(consents.at("items/1/how")).isEqualTo("sign_up");
        assertThat(reader.api()
                        .put("/v1/me/consents/nonsense", Map.of("given", true))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_consent_is_not_rewritten() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> jdbc.sql("update consent set version = '1'").update()))
                .hasMessageContaining("stays as it was given");
    }

    @Test
    void whoever_withdraws_their_consent_to_mails_gets_none() {
        reader.api().post("/v1/saved-searches", Map.of("name", "new", "query", "q=lem", "mails", true));

        reader.api().put("/v1/me/consents/saved_search_mails", Map.of("given", false));

        assertThat(reader.api().get("/v1/saved-searches").at("items/0/mails")).isEqualTo("false");
    }

    @Test
    void nobody_signs_up_without_the_terms_as_they_are_now() {
        var old = library.api().post("/v1/users", wanted("late", "2020-01"));

        assertThat(old.status()).isEqualTo(400);
        assertThat(old.wrongFields()).containsExactly("acceptedTerms");
    }

    @Test
    void accounts_that_nobody_uses_are_erased_and_those_in_use_are_not() {
        var unused = signUp("unused", "2026-11").id();
        var verified = signUp("verified", "2026-11").id();
        var expired = signUp("expired", "2026-11").id();
        var borrowing = signUp("borrowing", "2026-11");
        jdbc.sql("update users set email_verified_at = now() where id in (:ids)")
                .param("ids", List.of(verified, expired, borrowing.id()))
                .update();
        jdbc.sql("update users set expires_on = current_date - 400 where id in (:ids)")
                .param("ids", List.of(expired, borrowing.id()))
                .update();
        var loan = lent();
        jdbc.sql("update loan set reader_id = :reader where id = :id")
                .param("reader", borrowing.id())
                .param("id", loan)
                .update();
        erase.run();
        assertThat(statuses(List.of(unused, verified, expired, borrowing.id())))
                .containsExactly("active", "active", "erased", "active");

        clock.advance(Duration.ofDays(61));
        erase.run();

        assertThat(statuses(List.of(unused, verified, expired, borrowing.id())))
                .containsExactly("erased", "active", "erased", "active");
    }

    private List<String> statuses(List<UUID> ids) {
        return ids.stream()
                .map(id -> jdbc.sql("select status from users where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .toList();
    }

    private Person signUp(String name, String terms) {
        assertThat(library.api().post("/v1/users", wanted(name, terms)).status())
                .isEqualTo(201);
        return library.signIn(name, PASSWORD);
    }

    private static Map<String, Object> wanted(String name, String terms) {
        return Map.of("username", name, "email", name + "@example.org", "password", PASSWORD, "acceptedTerms", terms);
    }

    private UUID lent() {
        var barcode = Somebody.newCopy(Somebody.newBook());
        var lent = reader.api().post("/v1/loans", Map.of("barcode", barcode));
        assertThat(lent.status()).as(lent.text()).isEqualTo(201);
        return UUID.fromString(lent.at("items/0/id"));
    }

    /** As long ago as this. */
    private void giveBack(UUID loan, Duration ago) {
        jdbc.sql("""
                        update loan set lent_at = now() - cast(:ago as interval) - interval '1 day',
                            returned_at = now() - cast(:ago as interval)
                        where id = :loan
                        """)
                .param("loan", loan)
                .param("ago", ago.toSeconds() + " seconds")
                .update();
    }

    private UUID readerOf(UUID loan) {
        return jdbc.sql("select reader_id from loan where id = :id")
                .param("id", loan)
                .query(UUID.class)
                .single();
    }
}
