package org.carrel.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class LaunchTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void without_a_command_it_says_which_there_are() {
        assertThat(launch()).isEqualTo(2);
        assertThat(err.toString()).contains("run", "migrate", "version");
    }

    @Test
    void a_port_that_is_none_is_wrong_use() {
        assertThat(launch("run", "--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("--port is 70000", "65535");
    }

    @Test
    void version_is_answered_without_a_start() {
        assertThat(launch("version")).isZero();
        assertThat(out.toString()).contains("Carrel", "Java 2");
    }

    @Test
    void the_migrations_are_listed() {
        assertThat(launch(onTestDatabase("migrate", "--status"))).isZero();
        assertThat(out.toString()).contains("applied  001   accounts").doesNotContain("pending");
    }

    @Test
    void nothing_is_migrated_twice() {
        assertThat(launch(onTestDatabase("migrate"))).isZero();
        assertThat(out.toString()).contains("Nothing was pending");
    }

    @Test
    void a_database_that_is_newer_is_left_alone() {
        TestDatabase.jdbc().sql("""
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (999, '999', 'from the future', 'SQL', 'V999.sql', 'carrel', 1, true)
                """).update();
        try {
            assertThat(launch(onTestDatabase("migrate"))).isEqualTo(2);
            assertThat(err.toString()).contains("newer than this Carrel", "999");
        } finally {
            TestDatabase.jdbc()
                    .sql("delete from flyway_schema_history where version = '999'")
                    .update();
        }
    }

    @Test
    void a_provider_of_identities_that_is_set_up_wrongly_is_named_and_its_secret_is_not() {
        var wrong = onTestDatabase(
                "run",
                "--port=0",
                "--set=carrel.oidc.site=https://library.example.org",
                "--set=carrel.oidc.providers.town.issuer=ftp://login.example.org",
                "--set=carrel.oidc.providers.town.client-id=carrel",
                "--set=carrel.oidc.providers.town.client-secret=between us");
        assertThat(launch(wrong)).isEqualTo(2);
        assertThat(err.toString())
                .contains("carrel.oidc.providers", "issuer must be an https address")
                .doesNotContain("between us", "Exception", "\tat ");
    }

    @Test
    void a_provider_of_identities_wants_a_client_id_and_knows_where_people_come_back_to() {
        var settings = new String[] {"--set=carrel.oidc.providers.town.issuer=https://login.example.org", "--port=0"};
        assertThat(launch(onTestDatabase(
                        "run", settings[0], settings[1], "--set=carrel.oidc.providers.town.client-id= ")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("client-id must be given");
        assertThat(launch(onTestDatabase(
                        "run", settings[0], settings[1], "--set=carrel.oidc.providers.town.client-id=a")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("carrel.oidc.site must be given");
    }

    @Test
    void every_wrong_setting_is_named_with_what_would_be_right() {
        var wrong = onTestDatabase(
                "run",
                "--port=0",
                "--set=carrel.database.pool-size=many",
                "--set=carrel.database.embedded.port=70000",
                "--set=carrel.database.start-timeout=soon",
                "--set=carrel.http.max-body=big");
        assertThat(launch(wrong)).isEqualTo(2);
        assertThat(err.toString())
                .contains("carrel.database.pool-size is \"many\"", "a whole number")
                .contains("carrel.database.embedded.port is \"70000\"", "less than or equal to 65535")
                .contains("carrel.database.start-timeout is \"soon\"", "30s")
                .contains("carrel.http.max-body is \"big\"", "1MB")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void a_certificate_that_cannot_be_used_stops_the_start() {
        assertThat(launch(onTestDatabase(
                        "run",
                        "--port=0",
                        "--set=carrel.http.tls.certificate=/nowhere/certificate.pem",
                        "--set=carrel.http.tls.private-key=/nowhere/key.pem")))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("/nowhere/certificate.pem is not there", "carrel.http.tls")
                .doesNotContain("Exception", "\tat ");
        assertThat(launch(onTestDatabase(
                        "run", "--port=0", "--set=carrel.http.tls.certificate=/nowhere/certificate.pem")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("carrel.http.tls.private-key", "given together with");
    }

    @Test
    void the_form_of_the_log_is_plain_or_json() {
        assertThat(launch(onTestDatabase("run", "--port=0", "--set=carrel.log.format=xml")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("carrel.log.format (CARREL_LOG_FORMAT) is \"xml\"", "plain or json");
    }

    @Test
    void a_rehearsal_serves_a_little_and_ends() {
        assertThat(launch(onTestDatabase("rehearse", "--rounds=2"))).isZero();
    }

    @Test
    void a_port_that_is_taken_is_said_so() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThat(launch(onTestDatabase("run", "--port=" + taken.getLocalPort())))
                    .isEqualTo(2);
            assertThat(err.toString()).contains("Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void a_database_that_does_not_let_us_in_is_a_wrong_setting() {
        assertThat(launch(onTestDatabase("migrate", "--set=carrel.database.password=guess")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("does not let Carrel in").doesNotContain("guess");
    }

    @Test
    void a_database_that_is_not_there_is_waited_for_and_then_a_failure() {
        var exitCode = launch(
                "migrate",
                "--set=carrel.database.url=postgresql://carrel@127.0.0.1:1/carrel",
                "--set=carrel.database.start-timeout=1ms");
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).contains("does not answer", "127.0.0.1:1");
    }

    private int launch(String... arguments) {
        return Launch.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static String[] onTestDatabase(String... arguments) {
        var address = TestDatabase.address();
        var all = new ArrayList<>(List.of(arguments[0]));
        all.add("--data=" + TestDatabase.directory().resolve("application"));
        all.add("--set=carrel.database.url=" + address.url());
        all.add("--set=carrel.database.username=" + address.username());
        all.add("--set=carrel.database.password=" + address.password());
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return all.toArray(String[]::new);
    }
}
