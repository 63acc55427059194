package org.carrel.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.carrel.account.Forgotten;
import org.carrel.platform.signal.Heard;
import org.carrel.platform.signal.Signals;
import org.carrel.testing.AnotherNode;
import org.carrel.testing.Api;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one node ends, the other refuses; it knew the session, and would have gone on believing in it for half a minute. */
@CarrelTest
class NodesTest {
    private static AnotherNode other;

    @Autowired
    private Library library;

    @BeforeAll
    static void start() {
        other = AnotherNode.start();
    }

    @AfterAll
    static void stop() {
        other.close();
    }

    @Test
    void a_session_that_ended_on_one_node_is_refused_by_the_other() {
        var anna = library.reader();
        var there = known(anna);
        var heard = Heard.on(other.bean(Signals.class), Forgotten.SESSION);
        var id = current(anna);
        assertThat(anna.api().delete("/v1/sessions/current").status()).isEqualTo(204);
        heard.await(id);
        assertThat(there.get("/v1/me").code()).isEqualTo("invalid_token");
    }

    @Test
    void sessions_that_all_ended_on_one_node_are_refused_by_the_other_but_the_one_that_said_so() {
        var anna = library.reader();
        var elsewhere = library.signIn(anna.username(), anna.password());
        var there = known(elsewhere);
        var heard = Heard.on(other.bean(Signals.class), Forgotten.SESSION);
        var id = current(elsewhere);
        assertThat(anna.api().delete("/v1/sessions").status()).isEqualTo(204);
        heard.await(id);
        assertThat(there.get("/v1/me").status()).isEqualTo(401);
        assertThat(known(anna).get("/v1/me").status()).isEqualTo(200);
    }

    @Test
    void a_new_password_on_one_node_ends_the_other_sessions_on_the_other() {
        var anna = library.reader();
        var elsewhere = library.signIn(anna.username(), anna.password());
        var there = known(elsewhere);
        var heard = Heard.on(other.bean(Signals.class), Forgotten.SESSION);
        var id = current(elsewhere);
        anna.api()
                .put("/v1/me/password", Map.of("currentPassword", anna.password(), "newPassword", "another long walk"));
        heard.await(id);
        assertThat(there.get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void somebody_suspended_on_one_node_is_refused_by_the_other() {
        var anna = library.reader();
        var there = known(anna);
        var heard = Heard.on(other.bean(Signals.class), Forgotten.SESSION);
        var id = current(anna);
        library.admin().api().post("/v1/users/" + anna.id() + "/suspension", Map.of("reason", "unpaid"));
        heard.await(id);
        assertThat(there.get("/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_role_that_was_taken_away_on_one_node_opens_nothing_on_the_other() {
        var berta = library.librarian();
        var there = known(berta);
        assertThat(there.get("/v1/users").status()).isEqualTo(200);
        var heard = Heard.on(other.bean(Signals.class), Forgotten.USER);
        library.admin().api().put("/v1/users/" + berta.id() + "/role", Map.of("role", "guest"));
        heard.await(berta.id().toString());
        assertThat(there.get("/v1/users").code()).isEqualTo("role_missing");
    }

    private static Api known(Person person) {
        var there = other.api().bearer(person.token());
        assertThat(there.get("/v1/me").status()).isEqualTo(200);
        return there;
    }

    private static String current(Person person) {
        var mine = person.api().get("/v1/sessions");
        var index = mine.at("items/0/current").equals("true") ? 0 : 1;
        return mine.at("items/" + index + "/id");
    }
}
