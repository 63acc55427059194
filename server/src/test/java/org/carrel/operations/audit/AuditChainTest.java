package org.carrel.operations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.carrel.testing.AtOnce;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.TestClock;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

@CarrelTest
@Import(Trail.class)
class AuditChainTest {
    @Autowired
    private Library library;

    @Autowired
    private Trail trail;

    @Autowired
    private Witness witness;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void ten_lines() {
        trail.begin();
        var admin = library.admin();
        for (var i = 1; i <= 8; i++) {
            admin.api().post("/v1/authors", Map.of("name", "Author " + i));
        }
        assertThat(trail.all()).hasSize(10);
    }

    @AfterEach
    void another_database_is_another_chain() throws IOException {
        Files.deleteIfExists(witness.file());
    }

    @Test
    void a_trail_that_nobody_touched_is_sound() {
        assertThat(run("verify")).isEqualTo("0 The audit trail is sound: 10 lines, 1 to 10");
        assertThat(run("verify", "--from", "4")).isEqualTo("0 The audit trail is sound: 7 lines, 4 to 10");
        checkpoints.sign();
        assertThat(run("verify")).startsWith("0 ");
        assertThat(library.admin().api().get("/v1/audit/chain").at("verification/sound"))
                .isEqualTo("true");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            somebody else's deed      | update audit_entry set actor_id = null where position = 5                   | line 5: The line was changed
            another outcome           | update audit_entry set outcome = 'refused' where position = 5               | line 5: The line was changed
            another time              | update audit_entry set at = at + interval '1 microsecond' where position = 5 | line 5: The line was changed
            another address           | update audit_entry set address = '192.0.2.7' where position = 5             | line 5: Its address
            another content, hashed   | update audit_entry set content_hash = sha256('x') where position = 5        | line 5: The line was changed
            one taken out             | delete from audit_entry where position = 5                                  | line 5: The line is missing
            one taken out, closed up  | delete from audit_entry where position = 5; update audit_entry set position = position - 1 where position > 5 | line 5: It does not follow
            two exchanged             | update audit_entry set position = 99 where position = 5; update audit_entry set position = 5 where position = 6; update audit_entry set position = 6 where position = 99 | line 5: It does not follow
            the end cut off           | delete from audit_entry where position > 8                                  | line 9: The line is missing
            one added                 | insert into audit_entry select 11, gen_random_uuid(), at, action, actor_id, role, session_id, via, address, user_agent, salt, origin_hash, request_id, target_type, target_id, outcome, status, codes, times, changes, content_hash, chain_hash, sealed_at from audit_entry where position = 10 | line 11: The line was never sealed
            """)
    void whatever_somebody_with_all_rights_does_is_found(String what, String sql, String found) {
        tamper(sql);
        assertThat(run("verify")).startsWith("1 The audit trail is broken at " + found);
    }

    @Test
    void an_end_that_is_cut_off_with_its_head_is_missed_by_whoever_kept_a_checkpoint() throws IOException {
        var kept = run("checkpoint").substring(2);
        var cut = "delete from audit_entry where position > 8; update audit_head set position = 8, chain_hash ="
                + " (select chain_hash from audit_entry where position = 8)";
        tamper(cut);
        assertThat(run("verify")).startsWith("1 ").contains("line 9", "reaches to 10");

        tamper("delete from audit_checkpoint");
        assertThat(run("verify")).as("the node's own witness").startsWith("1 ").contains("line 9", "reaches to 10");

        Files.delete(witness.file());
        assertThat(run("verify")).as("nobody here remembers").startsWith("0 ");
        assertThat(run("verify", "--checkpoint", kept)).startsWith("1 ").contains("line 9", "reaches to 10");
    }

    @Test
    void a_chain_that_was_hashed_anew_is_not_what_was_signed() throws IOException {
        var kept = run("checkpoint").substring(2);
        Files.delete(witness.file());
        tamper("update audit_entry set chain_hash = sha256(chain_hash) where position = 10;"
                + " update audit_head set chain_hash = sha256(chain_hash)");
        assertThat(run("verify")).startsWith("1 ").contains("line 10");

        tamper("delete from audit_checkpoint");
        assertThat(run("verify", "--from", "11", "--checkpoint", kept))
                .startsWith("1 ")
                .contains("what was signed");
        assertThat(run("verify", "--from", "11", "--checkpoint", kept.replace(":10:", ":11:")))
                .as("a checkpoint that somebody else wrote")
                .startsWith("1 ")
                .contains("signature");
    }

    @Test
    void a_forged_checkpoint_is_found() {
        checkpoints.sign();
        tamper("update audit_checkpoint set at = at + interval '1 second'");

        assertThat(run("verify")).startsWith("1 ").contains("signature");
    }

    @Test
    void the_database_refuses_to_change_what_is_sealed() {
        for (var sql : new String[] {
            "update audit_entry set action = 'nothing' where position = 3",
            "update audit_entry set changes = null, address = null, user_agent = null, salt = null",
            "update audit_entry set address = '192.0.2.1'",
            "delete from audit_entry where position = 3",
            "truncate audit_entry",
            "update audit_head set position = 3",
            "delete from audit_head",
            "truncate audit_head"
        }) {
            assertThatThrownBy(() -> TestDatabase.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("audit trail");
        }
        checkpoints.sign();
        for (var sql : new String[] {
            "update audit_checkpoint set at = now()", "delete from audit_checkpoint", "delete from audit_key"
        }) {
            assertThatThrownBy(() -> TestDatabase.jdbc().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("audit trail");
        }
    }

    @Test
    void what_was_kept_long_enough_is_cut_at_a_place_that_is_signed() {
        clock.advance(Duration.ofDays(20));
        library.admin().api().post("/v1/authors", Map.of("name", "Young Author"));
        var all = trail.all().size();
        clock.advance(Duration.ofDays(20));

        keeping(Duration.ofDays(30)).night();

        assertThat(trail.all())
                .hasSize(all - 10)
                .first()
                .extracting(AuditEntry::position)
                .isEqualTo(11L);
        assertThat(run("verify")).startsWith("0 The audit trail is sound: " + (all - 10) + " lines, 11 to " + all);
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .sql("delete from audit_entry where position = 11")
                        .update())
                .rootCause()
                .hasMessageContaining("below its floor");
        tamper("delete from audit_checkpoint");
        assertThat(run("verify")).startsWith("1 ").contains("nobody signed");
    }

    @Test
    void a_broken_trail_fails_the_nightly_job_and_is_seen_in_the_metrics(@Autowired AuditUpkeep upkeep) {
        upkeep.night();
        var admin = library.admin().api();
        assertThat(admin.get("/metrics").text()).contains("carrel_audit_sound 1.0");
        tamper("update audit_entry set action = 'nothing' where position = 3");

        assertThatThrownBy(upkeep::night).hasMessageContaining("broken");

        assertThat(admin.get("/metrics").text()).contains("carrel_audit_sound 0.0");
        assertThat(admin.get("/health/details").at("audit/sound")).isEqualTo("false");
        assertThat(admin.get("/v1/audit/chain").at("verification/brokenAt")).isEqualTo("3");
    }

    @Test
    void many_nodes_that_seal_at_once_make_one_chain(@Autowired Sealer sealer) {
        var admin = library.admin().api();
        AtOnce.run(8, n -> {
            for (var i = 0; i < 10; i++) {
                admin.post("/v1/authors", Map.of("name", "Author " + n + " " + i));
                sealer.seal(Duration.ZERO);
            }
            return n;
        });

        assertThat(trail.of("createAuthor")).hasSize(88);
        assertThat(run("verify")).startsWith("0 The audit trail is sound: 92 lines");
    }

    private AuditUpkeep keeping(Duration retention) {
        var properties = new AuditProperties(
                true,
                Duration.ofSeconds(1),
                Duration.ZERO,
                Duration.ofMinutes(10),
                Duration.ofDays(90),
                Optional.of(retention),
                60);
        return new AuditUpkeep(
                application.getBean(ChainVerification.class),
                application.getBean(VerdictStore.class),
                checkpoints,
                application.getBean(SealStore.class),
                application.getBean(TrailStore.class),
                application.getBean(OriginStore.class),
                properties,
                application.getBean(TransactionTemplate.class),
                application.getBean(Clock.class));
    }

    /** As somebody who may do everything with the database. */
    private static void tamper(String sql) {
        TestDatabase.jdbc()
                .sql("do $do$ begin set local session_replication_role = replica; " + sql + "; end $do$")
                .update();
    }

    /** The exit code, and the first line that is printed. */
    private String run(String... arguments) {
        var command = new AuditCommand();
        new CommandLine(command).parseArgs(arguments);
        var said = new StringWriter();
        var out = new PrintWriter(said);
        var code = command.run(application, out);
        out.flush();
        return code + " " + said.toString().lines().findFirst().orElse("").replaceAll(", in .*", "");
    }
}
