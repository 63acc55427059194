package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class OpenSessionsTest {
    private static final String FIREFOX =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("purgeOfSessions")
    private Recurring purge;

    @Test
    void a_session_says_on_which_device_where_how_and_when() {
        var anna = library.reader();
        var signedIn = library.api()
                .with("User-Agent", FIREFOX)
                .post("/v1/sessions", Map.of("username", anna.username(), "password", anna.password()));
        var session = anna.api().get("/v1/sessions/" + signedIn.at("sessionId"));
        assertThat(session.at("name")).isEqualTo("Firefox on Windows");
        assertThat(session.at("place")).isEqualTo("127.0.0.0/24");
        assertThat(session.at("methods/0")).isEqualTo("password");
        assertThat(session.at("current")).isEqualTo("false");
        assertThat(session.at("authenticatedAt")).isNotEmpty();
    }

    @Test
    void a_program_may_name_its_device_and_its_person_may_name_it_otherwise() {
        var anna = library.reader();
        var signedIn = library.api()
                .with("User-Agent", FIREFOX)
                .post(
                        "/v1/sessions",
                        Map.of("username", anna.username(), "password", anna.password(), "device", "Desk 2"));
        var address = "/v1/sessions/" + signedIn.at("sessionId");
        assertThat(anna.api().get(address).at("name")).isEqualTo("Desk 2");
        assertThat(anna.api().patch(address, Map.of("name", "The old laptop")).at("name"))
                .isEqualTo("The old laptop");
        var away = new HashMap<String, Object>();
        away.put("name", null);
        assertThat(anna.api().patch(address, away).at("name")).isEqualTo("Firefox on Windows");
        assertThat(library.reader().api().patch(address, Map.of("name", "Mine")).status())
                .isEqualTo(404);
        assertThat(anna.api().patch(address, Map.of("name", "x".repeat(61))).wrongFields())
                .containsExactly("name");
    }

    @Test
    void everybody_may_sign_out_everywhere_else() {
        var anna = library.reader();
        var phone = library.signIn(anna.username(), anna.password());
        var tablet = library.signIn(anna.username(), anna.password());
        assertThat(anna.api().delete("/v1/sessions").status()).isEqualTo(204);
        assertThat(phone.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(tablet.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void admins_see_and_end_the_sessions_of_others() {
        var anna = library.reader();
        var phone = library.signIn(anna.username(), anna.password());
        var sessions = "/v1/users/" + anna.id() + "/sessions";
        var admin = library.admin().api();
        var listed = admin.get(sessions);
        assertThat(listed.at("total")).isEqualTo("2");
        assertThat(listed.at("items/0/current")).isEqualTo("false");
        assertThat(library.reader().api().get(sessions).status()).isEqualTo(403);
        assertThat(library.librarian()
                        .api()
                        .get("/v1/users/" + library.librarian().id() + "/sessions")
                        .status())
                .isEqualTo(403);
        assertThat(admin.delete(sessions + "/" + listed.at("items/0/id")).status())
                .isEqualTo(204);
        assertThat(admin.get(sessions).at("total")).isEqualTo("1");
        assertThat(admin.delete(sessions).status()).isEqualTo(204);
        assertThat(anna.api().get("/v1/me").status()).isEqualTo(401);
        assertThat(phone.api().get("/v1/me").status()).isEqualTo(401);
        var nobody = "/v1/users/" + java.util.UUID.randomUUID() + "/sessions";
        assertThat(admin.get(nobody).status()).isEqualTo(404);
        assertThat(admin.delete(nobody).status()).isEqualTo(404);
    }

    @Test
    void use_is_noted_to_some_minutes() {
        var anna = library.reader();
        clock.advance(Duration.ZERO);
        var begun = anna.api().get("/v1/sessions").at("items/0/lastUsedAt");
        clock.advance(Duration.ofMinutes(2));
        assertThat(anna.api().get("/v1/sessions").at("items/0/lastUsedAt")).isEqualTo(begun);
        clock.advance(Duration.ofMinutes(4));
        assertThat(anna.api().get("/v1/sessions").at("items/0/lastUsedAt"))
                .isEqualTo(clock.instant().toString());
    }

    @Test
    void the_night_ends_what_nobody_used_and_clears_away_what_is_over_for_good() {
        var anna = library.reader();
        clock.advance(Duration.ofDays(31));
        var back = library.signIn(anna.username(), anna.password());
        purge.run();
        assertThat(reasons()).containsExactly("expired", "open");
        clock.advance(Duration.ofDays(29));
        assertThat(library.api()
                        .post("/v1/sessions/refreshes", Map.of("refreshToken", back.refreshToken()))
                        .status())
                .isEqualTo(201);
        clock.advance(Duration.ofDays(2));
        purge.run();
        assertThat(reasons()).containsExactly("open");
        clock.advance(Duration.ofDays(180));
        purge.run();
        assertThat(reasons()).isEmpty();
    }

    private java.util.List<String> reasons() {
        return jdbc.sql("select coalesce(end_reason, 'open') from session order by created_at")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
