package org.carrel.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.carrel.testing.Reply;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A reader who becomes staff while a librarian is at their account: the librarian waits for that, and is refused. */
@CarrelTest
class BecomingStaffTest {
    @Autowired
    private Library library;

    private final Map<String, Function<UUID, Reply>> deeds = new LinkedHashMap<>();

    @BeforeEach
    void deeds() {
        var by = library.librarian().api();
        deeds.put("change", user -> by.patch(account(user), Map.of("email", "mine@example.org")));
        deeds.put("suspend", user -> by.post(account(user) + "/suspension", Map.of("reason", "Lost books")));
        deeds.put("lift", user -> by.delete(account(user) + "/suspension"));
        deeds.put("end a session", user -> by.delete(account(user) + "/sessions/" + sessionOf(user)));
        deeds.put("end all sessions", user -> by.delete(account(user) + "/sessions"));
        deeds.put("take the second factors", user -> by.delete(account(user) + "/factors"));
        var clerk = clerk();
        deeds.put("read a link", user -> clerk.api().get("/v1/messages/" + letterTo(user) + "/whole"));
    }

    @Test
    void by_another_role_of_the_three() {
        deeds.forEach((what, deed) -> {
            var reader = library.reader().id();
            var said = meanwhile(
                    () -> deed.apply(reader),
                    jdbc -> jdbc.sql("update users set role = 'librarian' where id = :id")
                            .param("id", reader)
                            .update());
            assertThat(said.status()).as(what).isEqualTo(403);
        });
    }

    @Test
    void by_a_role_of_the_library_that_comes_to_allow_more() {
        deeds.forEach((what, deed) -> {
            var reader = library.reader();
            give(reader, "{own:read}");
            var said = meanwhile(
                    () -> deed.apply(reader.id()),
                    jdbc -> jdbc.sql("update custom_role set permissions = '{circulation:write}' where name = :name")
                            .param("name", reader.username())
                            .update());
            assertThat(said.status()).as(what).isEqualTo(403);
        });
    }

    /** What is answered to a request that comes while the change is made and not yet kept. */
    private static Reply meanwhile(Supplier<Reply> request, Function<JdbcClient, Integer> change) {
        try (var connection = TestDatabase.dataSource().getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThat(change.apply(jdbc)).isEqualTo(1);
            var pid = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            var reply = CompletableFuture.supplyAsync(request, threads);
            await().until(() -> reply.isDone() || keepsSomebodyWaiting(pid));
            commit(connection);
            return reply.join();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static boolean keepsSomebodyWaiting(int pid) {
        return TestDatabase.jdbc()
                .sql("select exists (select from pg_stat_activity where :pid = any(pg_blocking_pids(pid)))")
                .param("pid", pid)
                .query(Boolean.class)
                .single();
    }

    private Person clerk() {
        var person = library.reader();
        give(person, "{messages:read,patrons:write}");
        return person;
    }

    /** A role of their own, named as they are. */
    private static void give(Person person, String permissions) {
        TestDatabase.jdbc()
                .sql("""
                        with made as (
                            insert into custom_role (name, title, permissions, created_at, updated_at)
                            values (:name, 'A role', cast(:permissions as text[]), now(), now())
                            returning name)
                        insert into user_custom_role (user_id, role_name) select :user, name from made
                        """)
                .param("name", person.username())
                .param("permissions", permissions)
                .param("user", person.id())
                .update();
    }

    private static String account(UUID user) {
        return "/v1/users/" + user;
    }

    private static String sessionOf(UUID user) {
        return first("select id::text from session where user_id = :user", user);
    }

    private static String letterTo(UUID user) {
        return first("select id::text from outbox_message where user_id = :user and secret is not null", user);
    }

    private static String first(String sql, UUID user) {
        return TestDatabase.jdbc()
                .sql(sql)
                .param("user", user)
                .query(String.class)
                .single();
    }
}
