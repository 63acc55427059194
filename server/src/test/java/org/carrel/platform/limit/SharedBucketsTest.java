package org.carrel.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.carrel.testing.AtOnce;
import org.carrel.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedBucketsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T09:30:00Z"));
    private final Clock clock =
            InstantSource.tick(now::get, Duration.ofNanos(1)).withZone(ZoneOffset.UTC);

    @BeforeEach
    void the_database_is_empty() {
        TestDatabase.reset();
    }

    private SharedBuckets node(SharedStore store) {
        return new SharedBuckets(store, new MemoryBuckets(clock), clock);
    }

    private PostgresBuckets postgres() {
        return new PostgresBuckets(TestDatabase.dataSource(), clock);
    }

    private static int granted(Buckets node, Rule rule, String key, int times) {
        return (int) IntStream.range(0, times)
                .filter(n -> node.take(rule, key).granted())
                .count();
    }

    private void share(SharedStore one, SharedStore other) {
        var key = UUID.randomUUID().toString();
        var few = new Rule("few", Limit.valueOf("10/1m"));
        var nodes = new Buckets[] {node(one), node(other)};
        assertThat(granted(nodes[0], few, key, 6)).isEqualTo(6);
        assertThat(granted(nodes[1], few, key, 6)).isEqualTo(4);
        assertThat(granted(nodes[0], few, key, 1)).isZero();
        assertThat(nodes[0].take(few, key).nanosToWait())
                .isBetween(1L, Duration.ofSeconds(6).toNanos());
        now.updateAndGet(instant -> instant.plusSeconds(6));
        assertThat(granted(nodes[1], few, key, 2)).isEqualTo(1);

        var many = new Rule("many", Limit.valueOf("1000/1h"));
        var all = AtOnce.run(8, n -> granted(nodes[n % 2], many, key, 200));
        assertThat(all.stream().mapToInt(n -> n).sum())
                .as("none is granted twice, and none is lost while its node lives")
                .isBetween(1_000 - 20, 1_000);
        assertThat(nodes[0].state().status()).isEqualTo("up");
    }

    @Test
    void two_nodes_share_a_limit_through_postgresql() {
        share(postgres(), postgres());
    }

    @Test
    void few_requests_ask_the_store() {
        var store = new Counted(postgres());
        var many = new Rule("many", Limit.valueOf("1000/1m"));
        assertThat(granted(node(store), many, "anna", 1_500)).isEqualTo(1_000);
        assertThat(store.asked).isLessThanOrEqualTo(102);
    }

    @Test
    void what_is_full_again_is_purged() {
        var store = postgres();
        granted(node(store), new Rule("few", Limit.valueOf("10/1s")), "anna", 3);
        assertThat(rows()).isEqualTo(1);
        TestDatabase.jdbc().sql("update rate_limit set expires_at = 1").update();
        store.purge();
        assertThat(rows()).isZero();
    }

    @Test
    void while_the_store_is_away_each_node_counts_for_itself_and_says_so() {
        var store = new Counted(postgres());
        var node = node(store);
        var few = new Rule("few", Limit.valueOf("10/1m"));
        store.away = true;
        assertThat(granted(node, few, "anna", 20)).isEqualTo(10);
        assertThat(store.asked).as("it is left alone for a while").isEqualTo(1);
        assertThat(node.state()).isEqualTo(new LimitState("postgresql", "away"));
        store.away = false;
        now.updateAndGet(instant -> instant.plusSeconds(5));
        assertThat(granted(node, few, "berta", 20)).isEqualTo(10);
        assertThat(node.state()).isEqualTo(new LimitState("postgresql", "up"));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_redis_that_is_not_there_refuses_nobody() throws Exception {
        try (var store = new RedisBuckets("redis://127.0.0.1:" + freePort(), clock)) {
            var node = node(store);
            assertThat(granted(node, new Rule("few", Limit.valueOf("10/1m")), "anna", 20))
                    .isEqualTo(10);
            assertThat(node.state()).isEqualTo(new LimitState("redis", "away"));
        }
    }

    @Test
    void two_nodes_share_a_limit_through_redis() throws Exception {
        var program = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeThat(program)
                .as("there is no redis-server here, so Redis is not tried; apt-get install redis-server")
                .isPresent();
        var port = freePort();
        var redis = new ProcessBuilder(
                        program.orElseThrow().toString(),
                        "--port",
                        String.valueOf(port),
                        "--save",
                        "",
                        "--bind",
                        "127.0.0.1")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            awaitOpen(redis, port);
            try (var one = new RedisBuckets("redis://127.0.0.1:" + port, clock);
                    var other = new RedisBuckets("redis://127.0.0.1:" + port, clock)) {
                share(one, other);
            }
        } finally {
            redis.destroy();
            redis.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitOpen(Process program, int port) {
        while (program.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException e) {
                Thread.onSpinWait();
            }
        }
        throw new AssertionError("redis-server ended");
    }

    private static long rows() {
        return TestDatabase.jdbc()
                .sql("select count(*) from rate_limit")
                .query(Long.class)
                .single();
    }

    /** Notes how often it is asked, and can be away. */
    private static final class Counted implements SharedStore {
        private final SharedStore store;
        private int asked;
        private boolean away;

        Counted(SharedStore store) {
            this.store = store;
        }

        @Override
        public String name() {
            return store.name();
        }

        @Override
        public ProxyManager<String> buckets() {
            asked++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return store.buckets();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
