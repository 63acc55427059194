package org.carrel.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Rights;
import org.carrel.account.Role;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Deed;
import org.carrel.platform.http.Precondition;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@CarrelTest
@Import(Trail.class)
class AuditTrailTest {
    @Autowired
    private Library library;

    @Autowired
    private Trail trail;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void nothing_waits() {
        trail.begin();
    }

    @Test
    void a_deed_of_staff_says_who_did_what_to_what_from_where_before_and_after() {
        var admin = library.admin();
        var reader = library.reader();

        admin.api()
                .with("X-Request-Id", "request-of-the-test")
                .with("User-Agent", "Desk/1.0")
                .put("/v1/users/" + reader.id() + "/role", Map.of("role", "librarian"));

        var line = trail.only("assignRole");
        assertThat(line.actor().flatMap(AuditEntry.Who::username)).contains(admin.username());
        assertThat(line.actor().flatMap(AuditEntry.Who::role)).contains("admin");
        assertThat(line.actor().flatMap(AuditEntry.Who::sessionId)).isPresent();
        assertThat(line.target())
                .contains(new AuditEntry.What(
                        "users", Optional.of(reader.id().toString()), Optional.of(reader.username())));
        assertThat(line.outcome()).isEqualTo(Outcome.DONE);
        assertThat(line.address()).contains("127.0.0.1");
        assertThat(line.userAgent()).contains("Desk/1.0");
        assertThat(line.requestId()).contains("request-of-the-test");
        assertThat(line.changes().toString())
                .isEqualTo("[{\"type\":\"users\",\"id\":\"" + reader.id()
                        + "\",\"fields\":{\"role\":{\"from\":\"guest\",\"to\":\"librarian\"}}}]");
    }

    @Test
    void what_tells_of_a_person_is_withheld() {
        var admin = library.admin();
        var reader = library.reader();

        admin.api().patch("/v1/users/" + reader.id(), Map.of("fullName", "Ada Quux", "email", "quux@example.org"));

        var changes = trail.only("changeUser").changes().toString();
        assertThat(changes)
                .contains("\"fullName\":{\"withheld\":true}", "\"email\":{\"withheld\":true}")
                .doesNotContain("Quux", "quux");
    }

    @Test
    void a_refusal_has_a_line_and_a_transaction_that_only_looked_has_none() {
        var admin = library.admin();

        admin.api().put("/v1/users/" + admin.id() + "/role", Map.of("role", "guest"));
        admin.api().with("If-Match", "\"99\"").put("/v1/users/" + admin.id() + "/role", Map.of("role", "guest"));

        assertThat(trail.of("assignRole"))
                .extracting(AuditEntry::outcome, AuditEntry::status, AuditEntry::codes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Outcome.REFUSED, Optional.of(409), java.util.List.of("last_admin")),
                        org.assertj.core.groups.Tuple.tuple(
                                Outcome.REFUSED, Optional.of(412), java.util.List.of("changed_meanwhile")));
    }

    @Test
    void what_is_made_is_named_by_where_it_is() {
        var admin = library.admin();

        var made = admin.api().post("/v1/authors", Map.of("name", "Ursula K. Le Guin"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(trail.only("createAuthor").target())
                .contains(new AuditEntry.What("authors", Optional.of(made.at("id")), Optional.empty()));
    }

    @Test
    void a_deed_is_undone_where_its_line_cannot_be_written() {
        var admin = library.admin();
        var reader = library.reader();
        TestDatabase.jdbc()
                .sql("alter table audit_draft add constraint full_disk check (action <> 'assignRole')")
                .update();
        try {
            assertThat(admin.api()
                            .put("/v1/users/" + reader.id() + "/role", Map.of("role", "librarian"))
                            .status())
                    .isEqualTo(500);
        } finally {
            TestDatabase.jdbc()
                    .sql("alter table audit_draft drop constraint full_disk")
                    .update();
        }

        assertThat(admin.api().get("/v1/users/" + reader.id()).at("role")).isEqualTo("guest");
    }

    @Test
    void what_is_undone_leaves_no_line() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    Audit.record(new Deed("burnBooks", Optional.empty(), "books", "all"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        transactions.executeWithoutResult(
                status -> Audit.record(new Deed("dustBooks", Optional.empty(), "books", "all")));

        assertThat(trail.all()).extracting(AuditEntry::action).containsExactly("dustBooks");
        assertThatThrownBy(() -> Audit.record(new Deed("dustBooks", Optional.empty(), "books", "all")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_deed_of_the_program_itself_is_recorded(@Autowired Accounts accounts) {
        var reader = library.reader();

        accounts.assignRole(reader.id(), Role.LIBRARIAN, Rights.of(Role.ADMIN), Precondition.none());

        var line = trail.only("changeByProgram");
        assertThat(line.actor()).isEmpty();
        assertThat(line.target().flatMap(AuditEntry.What::id))
                .contains(reader.id().toString());
    }

    @Test
    void a_write_with_an_idempotency_key_has_one_line_however_often_it_is_sent() {
        var admin = library.admin();
        var api = admin.api().with("Idempotency-Key", "once");

        var first = api.post("/v1/authors", Map.of("name", "Octavia Butler"));
        api.post("/v1/authors", Map.of("name", "Octavia Butler"));
        admin.api().with("Idempotency-Key", "twice").put("/v1/users/" + admin.id() + "/role", Map.of("role", "guest"));

        assertThat(trail.only("createAuthor").target().flatMap(AuditEntry.What::id))
                .contains(first.at("id"));
        assertThat(trail.only("assignRole").codes()).containsExactly("last_admin");
    }

    @Test
    void signing_in_and_out_is_recorded_and_going_on_with_a_session_is_not() {
        var reader = library.reader();
        library.api().post("/v1/sessions/refreshes", Map.of("refreshToken", reader.refreshToken()));
        reader.api().delete("/v1/sessions/current");

        var in = trail.only("signIn");
        assertThat(in.actor().map(AuditEntry.Who::id)).contains(reader.id());
        assertThat(in.target().map(AuditEntry.What::type)).contains("sessions");
        assertThat(trail.only("signOut").actor().map(AuditEntry.Who::id)).contains(reader.id());
        assertThat(trail.of("refreshSession")).isEmpty();
    }

    @Test
    void a_stolen_refresh_token_is_recorded() {
        var reader = library.reader();
        library.api().post("/v1/sessions/refreshes", Map.of("refreshToken", reader.refreshToken()));
        library.api().post("/v1/sessions/refreshes", Map.of("refreshToken", reader.refreshToken()));

        assertThat(trail.only("endStolenSession").address()).contains("127.0.0.1");
    }

    @Test
    void wrong_passwords_are_counted_by_the_minute_and_a_crowd_of_them_together() {
        var reader = library.reader();
        clock.set(java.time.Instant.parse("2126-11-25T08:00:10Z"));
        for (var i = 0; i < 3; i++) {
            library.api().post("/v1/sessions", Map.of("username", reader.username(), "password", "wrong"));
        }
        for (var i = 0; i < 100; i++) {
            library.api()
                    .with("User-Agent", "guess-" + i)
                    .post("/v1/sessions", Map.of("username", "nobody-" + i, "password", "wrong"));
        }
        assertThat(trail.of("signIn").stream().filter(line -> line.outcome() == Outcome.REFUSED))
                .isEmpty();
        clock.advance(Duration.ofMinutes(1));

        var refused = trail.of("signIn").stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .toList();
        assertThat(refused)
                .as("sixty kinds, and two for the rest: who guessed wrong, and who had to wait by then")
                .hasSize(62);
        assertThat(refused.stream().mapToInt(AuditEntry::times).sum()).isEqualTo(103);
        var known = refused.stream()
                .filter(line -> line.target().flatMap(AuditEntry.What::id).isPresent())
                .findFirst();
        assertThat(known.orElseThrow().times()).isEqualTo(3);
        assertThat(known.orElseThrow().target().flatMap(AuditEntry.What::id))
                .contains(reader.id().toString());
        assertThat(known.orElseThrow().codes()).containsExactly("wrong_credentials");
    }

    @Test
    void readers_are_left_alone_but_not_where_they_try_what_is_not_theirs() {
        var reader = library.reader();
        reader.api().post("/v1/lists", Map.of("name", "Summer", "visibility", "private"));
        reader.api().post("/v1/branches", Map.of("code", "EVIL", "name", "Mine"));
        clock.advance(Duration.ofMinutes(1));

        assertThat(trail.all()).extracting(AuditEntry::action).containsExactly("signUp", "signIn", "createBranch");
        assertThat(trail.only("createBranch").codes()).containsExactly("role_missing");
    }

    @Test
    void the_desk_is_recorded_behind_its_transactions() {
        var librarian = library.librarian();

        var answer = librarian.api().post("/v1/checkins", Map.of("barcode", "unknown"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(trail.only("checkIn").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void the_outbox_and_exports_are_read_on_the_record_and_books_are_not() {
        var admin = library.admin();
        admin.api().get("/v1/messages");
        admin.api().get("/v1/search/export?as=csv");
        admin.api().get("/v1/books");

        assertThat(trail.all())
                .extracting(AuditEntry::action)
                .contains("listMessages", "exportSearch")
                .doesNotContain("listBooks");
    }

    @Test
    void a_program_is_known_by_its_key() {
        var admin = library.admin();
        var key = admin.api()
                .post("/v1/me/keys", Map.of("name", "nightly", "scopes", java.util.List.of("catalogue:write")));
        assertThat(key.status()).isEqualTo(201);

        assertThat(library.api()
                        .bearer(key.at("key"))
                        .post("/v1/authors", Map.of("name", "Stanislaw Lem"))
                        .status())
                .isEqualTo(201);

        var actor = trail.only("createAuthor").actor().orElseThrow();
        assertThat(actor.id()).isEqualTo(admin.id());
        assertThat(actor.via()).contains("key:" + key.at("clientId"));
        assertThat(actor.sessionId()).isEmpty();
    }

    @Test
    void an_erased_actor_has_no_name_any_more() {
        var admin = library.admin();
        admin.api().post("/v1/authors", Map.of("name", "James Tiptree"));
        TestDatabase.jdbc()
                .sql("update users set status = 'erased' where id = :id")
                .param("id", admin.id())
                .update();

        var actor = trail.only("createAuthor").actor().orElseThrow();
        assertThat(actor.id()).isEqualTo(admin.id());
        assertThat(actor.username()).isEmpty();
    }

    @Test
    void administrators_find_lines_by_what_they_know() {
        var admin = library.admin();
        var reader = library.reader();
        admin.api().put("/v1/users/" + reader.id() + "/role", Map.of("role", "librarian"));
        admin.api().put("/v1/users/" + admin.id() + "/role", Map.of("role", "guest"));
        var all = trail.all();
        var api = admin.api();

        assertThat(api.get("/v1/audit?limit=2").body().path("items").size()).isEqualTo(2);
        assertThat(api.get("/v1/audit").at("total")).isEqualTo("" + all.size());
        assertThat(api.get("/v1/audit").at("items/0/action")).isEqualTo("assignRole");
        assertThat(count("actor=" + admin.id() + "&action=assignRole", admin.token()))
                .isEqualTo(2);
        assertThat(count("targetType=users&targetId=" + reader.id() + "&action=assignRole", admin.token()))
                .isEqualTo(1);
        assertThat(count("outcome=refused", admin.token())).isEqualTo(1);
        assertThat(count("outcome=refused&address=192.0.2.1", admin.token())).isZero();
        assertThat(count("q=LAST_admin", admin.token())).isEqualTo(1);
        assertThat(count("from=2020-01-01T00:00:00Z&until=2020-01-02T00:00:00Z", admin.token()))
                .isZero();
        var next = api.get("/v1/audit?limit=1").at("next");
        assertThat(api.get("/v1/audit?limit=1&cursor=" + next).at("items/0/position"))
                .isEqualTo("" + (all.size() - 1));
        assertThat(api.get("/v1/audit/" + all.getFirst().id()).at("position")).isEqualTo("1");
        assertThat(api.get("/v1/audit/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/v1/audit?colour=red").status()).isEqualTo(400);
        assertThat(library.librarian().api().get("/v1/audit").status()).isEqualTo(403);
    }

    @Test
    void exports_are_whole_and_nothing_in_them_runs() {
        var admin = library.admin();
        admin.api().with("User-Agent", "=cmd|' /C calc'!A0").post("/v1/authors", Map.of("name", "Jorge Luis Borges"));
        var lines = trail.all().size();

        var csv = admin.api().get("/v1/audit/export?as=csv").text();
        assertThat(csv.lines()).hasSize(lines + 1);
        assertThat(csv).contains("'=cmd|").doesNotContain(",=cmd|", "\"=cmd|");
        var ndjson = admin.api()
                .get("/v1/audit/export?as=ndjson&action=createAuthor")
                .text();
        assertThat(ndjson.lines()).hasSize(1);
        assertThat(ndjson).contains("\"action\":\"createAuthor\"");
        assertThat(trail.of("exportAudit")).hasSize(2);
    }

    private int count(String query, String token) {
        return library.api()
                .bearer(token)
                .get("/v1/audit?" + query)
                .body()
                .path("total")
                .asInt();
    }
}
