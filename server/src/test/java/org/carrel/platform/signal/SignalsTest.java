package org.carrel.platform.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CarrelTest
class SignalsTest {
    @Autowired
    private Signals signals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void what_another_node_says_is_heard_when_it_has_committed() throws SQLException {
        var heard = Heard.on(signals, "test.late");
        try (var late = TestDatabase.dataSource().getConnection();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("insert into signal (topic, key) values ('test.late', 'numbered first')");
            jdbc.sql("insert into signal (topic, key) values ('test.late', 'committed first')")
                    .update();
            heard.await("committed first");
            late.commit();
            late.setAutoCommit(true);
        }
        heard.await("numbered first");
    }

    @Test
    void the_node_that_says_it_has_heard_it_when_its_commit_returns() {
        var heard = Heard.on(signals, "test.own");
        transactions.executeWithoutResult(status -> {
            signals.send("test.own", "a");
            assertThat(heard.isEmpty()).isTrue();
        });
        assertThat(heard.isEmpty()).isFalse();
        heard.await("a");
    }

    @Test
    void what_was_rolled_back_was_never_said() {
        var heard = Heard.on(signals, "test.undone");
        transactions.executeWithoutResult(status -> {
            signals.send("test.undone", "undone");
            status.setRollbackOnly();
        });
        assertThat(jdbc.sql("select count(*) from signal where topic = 'test.undone'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(heard.isEmpty()).isTrue();
    }

    @Test
    void a_node_whose_connection_broke_forgets_everything_and_hears_again() {
        var heard = Heard.on(signals, "test.broken");
        jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'carrel-signals'")
                .query(Boolean.class)
                .list();
        heard.awaitMissed();
        jdbc.sql("insert into signal (topic, key) values ('test.broken', 'later')")
                .update();
        heard.await("later");
    }

    @Test
    void a_node_that_does_not_hear_remembers_nothing() {
        var deaf = new Signals(new SignalStore(jdbc));
        var cache = new HeardCache<String, Integer>(deaf, Caffeine.newBuilder().build());
        var asked = new AtomicInteger();
        assertThat(cache.get("key", key -> asked.incrementAndGet())).isEqualTo(1);
        assertThat(cache.get("key", key -> asked.incrementAndGet())).isEqualTo(2);
        deaf.heardAllUntil(System.nanoTime());
        assertThat(cache.get("key", key -> asked.incrementAndGet())).isEqualTo(3);
        deaf.heardAllUntil(System.nanoTime());
        assertThat(cache.get("key", key -> asked.incrementAndGet())).isEqualTo(3);
        assertThat(cache.find("key", key -> Optional.empty())).contains(3);
        deaf.heardAllUntil(System.nanoTime() - 1_000_000_000L);
        assertThat(deaf.hears()).isFalse();
        assertThat(cache.get("key", key -> asked.incrementAndGet())).isEqualTo(4);
    }
}
