package org.carrel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.carrel.platform.command.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path directory;

    /** Unpacking takes longer than everything else here, and is the same each time. */
    @BeforeEach
    void sharePrograms() throws Exception {
        var shared = Path.of("target", "test-data", "runtime").toAbsolutePath();
        Files.createDirectories(shared);
        Files.createSymbolicLink(directory.resolve("runtime"), shared);
    }

    @Test
    void what_was_written_is_there_after_a_second_start() throws SQLException {
        try (var postgres = start()) {
            FirstConnection.makeDatabase(postgres.address());
            execute(postgres.address(), "create table book (title text)");
            execute(postgres.address(), "insert into book values ('Эдда')");
        }
        try (var postgres = start()) {
            FirstConnection.makeDatabase(postgres.address());
            assertThat(count(postgres.address(), "select count(*) from book where lower(title) = 'эдда'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void its_password_and_files_are_for_their_owner_alone() throws Exception {
        try (var postgres = start()) {
            assertThat(postgres.address().password()).hasSizeGreaterThan(40);
            assertThat(mode("secrets/database-password")).isEqualTo("rw-------");
            assertThat(mode("secrets")).isEqualTo("rwx------");
            assertThat(mode("postgres")).isEqualTo("rwx------");
            assertThatThrownBy(
                            () -> connect(new DatabaseAddress(postgres.address().url(), "carrel", "guess")))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void a_second_program_on_the_same_directory_is_told_who_has_it() {
        try (var postgres = start()) {
            assertThat(postgres.address().url()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .extracting(e -> ((CannotStart) e).getExitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void a_command_finds_the_one_that_runs() throws SQLException {
        var data = new DataDirectory(directory);
        assertThat(EmbeddedPostgres.ofAnother(data)).isEmpty();
        try (var postgres = start()) {
            FirstConnection.makeDatabase(postgres.address());
            assertThat(EmbeddedPostgres.ofAnother(data)).contains(postgres.address());
        }
        assertThat(EmbeddedPostgres.ofAnother(data)).isEmpty();
    }

    @Test
    void it_is_started_again_on_its_port_when_it_was_killed() throws Exception {
        try (var postgres = start()) {
            FirstConnection.makeDatabase(postgres.address());
            var killed = process();
            killed.destroyForcibly();
            killed.onExit().get(20, TimeUnit.SECONDS);
            // Waits as long as it takes, as the pool of a running server does.
            FirstConnection.await(postgres.address(), Duration.ofSeconds(30));
            assertThat(process().pid()).isNotEqualTo(killed.pid());
        }
    }

    @Test
    void one_that_outlived_its_program_is_replaced() throws Exception {
        var cluster = PostgresCluster.prepare(new DataDirectory(directory), false);
        Files.createDirectories(directory.resolve("logs"));
        var leftOver = PostgresServer.start(
                cluster, freePort(), PostgresSettings.forTests().lines(), directory.resolve("logs/left.log"));
        try (var postgres = start()) {
            leftOver.awaitEnd();
            FirstConnection.makeDatabase(postgres.address());
        }
    }

    @Test
    void a_stale_pid_file_that_names_another_process_is_no_obstacle() throws Exception {
        start().close();
        var stale = "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n"
                .formatted(ProcessHandle.current().pid(), directory.resolve("postgres"));
        Files.writeString(PostmasterFile.in(directory.resolve("postgres")), stale);
        try (var postgres = start()) {
            FirstConnection.makeDatabase(postgres.address());
        }
    }

    @Test
    void nothing_of_it_runs_after_it_was_closed() throws Exception {
        var postgres = start();
        var process = process();
        postgres.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(PostmasterFile.in(directory.resolve("postgres"))).doesNotExist();
        assertThat(DataLock.tryTake(new DataDirectory(directory))).isPresent();
    }

    @Test
    void a_database_of_another_version_is_left_alone() throws Exception {
        start().close();
        Files.writeString(directory.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("PostgreSQL 17");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new DataDirectory(directory), PostgresSettings.forTests());
    }

    private ProcessHandle process() {
        return PostmasterFile.read(directory.resolve("postgres"))
                .flatMap(file -> file.process(directory.resolve("postgres")))
                .orElseThrow();
    }

    private String mode(String name) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(name)));
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.username(), address.password());
    }
}
