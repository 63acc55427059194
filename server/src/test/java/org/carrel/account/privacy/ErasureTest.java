package org.carrel.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.carrel.account.User;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class ErasureTest {
    @Autowired
    private Library library;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Recurring> recurring;

    @Test
    void nobody_finds_anything_of_whoever_was_erased() {
        var somebody = Somebody.with(library);
        somebody.borrowsAndReturns(library);
        somebody.reserves();
        assertThat(found()).as("what is to be forgotten is there").isNotEmpty();
        assertThat(jdbc.sql("select count(*) from hold where state = 'ready'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        assertThat(somebody.person().api().delete("/v1/me").status()).isEqualTo(204);
        assertThat(found()).as("but for the last letter").allMatch(line -> line.startsWith("outbox_message"));
        clock.advance(Duration.ofDays(14).plusSeconds(1));
        run("purge-messages");

        assertThat(found()).isEmpty();
        assertThat(jdbc.sql("select count(*) from hold where state in ('waiting', 'ready')")
                        .query(Integer.class)
                        .single())
                .as("what was kept for them is free")
                .isZero();
        assertThat(jdbc.sql("select distinct reader_id from loan")
                        .query(UUID.class)
                        .list())
                .as("the loan counts, without the person")
                .containsExactly(User.NOBODY);
        assertThat(jdbc.sql("select lent_by from loan").query(UUID.class).list())
                .containsExactly(User.NOBODY);
        assertThat(jdbc.sql("select status from users where id = :id")
                        .param("id", somebody.person().id())
                        .query(String.class)
                        .single())
                .isEqualTo("erased");
    }

    @Test
    void the_last_letter_is_written_to_the_address_that_was_and_is_the_only_one() {
        var somebody = Somebody.with(library);

        somebody.person().api().delete("/v1/me");

        assertThat(jdbc.sql("select kind || ' ' || address from outbox_message where user_id = :id")
                        .param("id", somebody.person().id())
                        .query(String.class)
                        .list())
                .containsExactly("account_erased quuxine@example.org");
    }

    @Test
    void whoever_was_erased_is_signed_in_nowhere_and_their_name_is_free() {
        var somebody = Somebody.with(library);

        somebody.person().api().delete("/v1/me");

        assertThat(somebody.person().api().get("/v1/me").status()).isEqualTo(401);
        assertThat(library.api()
                        .post("/v1/sessions", Map.of("username", "quuxine", "password", Somebody.PASSWORD))
                        .status())
                .isEqualTo(401);
        assertThat(library.api()
                        .post(
                                "/v1/users",
                                Map.of(
                                        "username",
                                        "quuxine",
                                        "email",
                                        "quuxine@example.org",
                                        "password",
                                        Somebody.PASSWORD))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void what_is_on_loan_comes_back_first() {
        var somebody = Somebody.with(library);
        somebody.borrows();

        var refused = somebody.person().api().delete("/v1/me");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.reasons()).containsExactly("open_loans");
        assertThat(found()).as("nothing was forgotten").hasSizeGreaterThan(5);
    }

    @Test
    void an_old_proof_does_not_do() {
        var reader = library.reader();
        clock.advance(Duration.ofMinutes(11));

        assertThat(reader.api().delete("/v1/me").code()).isEqualTo("proof_too_old");
        assertThat(reader.api().get("/v1/me/export").code()).isEqualTo("proof_too_old");
    }

    @Test
    void staff_erase_whom_they_may_and_never_the_last_admin_nor_the_program_itself() {
        var admin = library.admin();
        var reader = library.reader();

        assertThat(admin.api()
                        .post("/v1/users/" + reader.id() + "/erasure", "{}")
                        .status())
                .isEqualTo(204);
        assertThat(admin.api()
                        .post("/v1/users/" + reader.id() + "/erasure", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(admin.api()
                        .post("/v1/users/" + admin.id() + "/erasure", "{}")
                        .reasons())
                .containsExactly("last_admin");
        assertThat(admin.api()
                        .post("/v1/users/" + User.SYSTEM + "/erasure", "{}")
                        .reasons())
                .containsExactly("system_account");
        assertThat(admin.api()
                        .post("/v1/users/" + User.NOBODY + "/erasure", "{}")
                        .reasons())
                .containsExactly("system_account");
    }

    @Test
    void nobody_erases_or_exports_who_may_do_more_than_they() {
        var eraser = library.reader();
        var admin = library.admin();
        TestDatabase.jdbc().sql("""
                        insert into custom_role (name, title, permissions, created_at, updated_at)
                        values ('eraser', 'Eraser', '{patrons:erase}', now(), now())
                        """).update();
        TestDatabase.jdbc()
                .sql("insert into user_custom_role (user_id, role_name) values (:user, 'eraser')")
                .param("user", eraser.id())
                .update();
        var api = library.signIn(eraser.username(), eraser.password()).api();

        assertThat(api.post("/v1/users/" + admin.id() + "/erasure", "{}").reasons())
                .containsExactly("reaches_higher");
        assertThat(api.get("/v1/users/" + admin.id() + "/export").reasons()).containsExactly("reaches_higher");
    }

    private void run(String name) {
        recurring.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    /** Every row of every table in which a mark stands, as text or within bytes. */
    private List<String> found() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public' order by 1")
                .query(String.class)
                .list()
                .stream()
                .flatMap(
                        table -> jdbc.sql("select t::text from \"" + table + "\" t").query(String.class).list().stream()
                                .filter(ErasureTest::marked)
                                .map(row -> table + " " + row))
                .toList();
    }

    private static boolean marked(String row) {
        var text = row.toLowerCase(Locale.ROOT);
        return Somebody.MARKS.stream()
                .map(mark -> mark.toLowerCase(Locale.ROOT))
                .anyMatch(mark -> text.contains(mark)
                        || text.contains(HexFormat.of().formatHex(mark.getBytes(StandardCharsets.UTF_8))));
    }
}
