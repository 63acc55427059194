package org.carrel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.Library;
import org.carrel.testing.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Thousands of requests made up from the description. {@code -Dcarrel.fuzz.seed=} and {@code -Dcarrel.fuzz.requests=} choose
 * others; the same seed makes the same requests, as far as ids and times allow.
 */
@CarrelTest
class FuzzTest {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final long SEED = Long.getLong("carrel.fuzz.seed", 20_261_125L);
    private static final int REQUESTS = Integer.getInteger("carrel.fuzz.requests", 6_000);
    /** So often every operation is tried with what is right, as who may do everything, before the mix begins. */
    private static final int ROUNDS = 8;

    private static final List<String> ROLES = List.of("", "guest", "librarian", "admin", "admin", "librarian");

    @Autowired
    private Library library;

    @LocalServerPort
    private int port;

    private final Random random = new Random(SEED);
    private final Pool pool = new Pool(random);
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void every_operation_answers_as_it_is_described_whatever_it_is_asked() throws Exception {
        var description = new Description(library.api().get("/openapi.json").body());
        var operations = description.operations();
        var attempts = new Attempts(random, pool, description);
        var judge = new Judge(new Schemas(description));

        var begun = System.nanoTime();
        for (var round = 0; round < ROUNDS; round++) {
            for (var operation : operations) {
                send(attempts.right(operation, "admin"), judge);
            }
        }
        for (var n = ROUNDS * operations.size(); n < REQUESTS; n++) {
            var operation = operations.get(n % operations.size());
            var who = ROLES.get(random.nextInt(ROLES.size()));
            send(random.nextInt(5) < 2 ? attempts.right(operation, who) : attempts.wrong(operation, who), judge);
        }

        System.out.printf(
                "%,d requests of seed %d in %,d ms: %s%n",
                REQUESTS, SEED, (System.nanoTime() - begun) / 1_000_000, statuses);
        assertThat(wrong.values()).as("of seed %s", SEED).isEmpty();
        assertThat(missed(operations))
                .as("operations that were never done (seed %s, %s); say why in unreached.properties", SEED, statuses)
                .isEmpty();
    }

    private void send(Attempt attempt, Judge judge) throws IOException, InterruptedException {
        var token = attempt.who().isEmpty() ? "" : person(attempt.who()).token();
        var answer = new Answer(CLIENT.send(attempt.request(port, token), wholeButStreams()));
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() == 401 && !attempt.who().isEmpty()) {
            people.remove(attempt.who());
        }
        if (answer.status() < 300 && attempt.described()) {
            done.merge(attempt.operation().id(), 1, Integer::sum);
            pool.harvest(
                    attempt.target().replaceAll("\\?.*", ""),
                    answer.header("ETag"),
                    answer.header("Location"),
                    answer.json());
        }
        for (var said : judge.wrong(attempt, answer)) {
            wrong.putIfAbsent(
                    attempt.operation().id() + said.replaceAll("\\[?\\d+]?", ""),
                    said + "\n  " + attempt + "\n  " + answer.status() + " "
                            + answer.text()
                                    .substring(0, Math.min(600, answer.text().length())) + "\n");
        }
    }

    /** Somebody with this role: a new one where the last was suspended, signed out or made something else. */
    private Person person(String role) {
        return people.computeIfAbsent(role, asked -> switch (asked) {
            case "admin" -> library.admin();
            case "librarian" -> library.librarian();
            default -> library.reader();
        });
    }

    private TreeSet<String> missed(List<Operation> operations) throws IOException {
        var excused = new Properties();
        try (var file = FuzzTest.class.getResourceAsStream("unreached.properties")) {
            excused.load(file);
        }
        var missed = new TreeSet<String>();
        operations.forEach(operation -> missed.add(operation.id()));
        assertThat(missed).as("every operation that is excused exists").containsAll(excused.stringPropertyNames());
        missed.removeAll(done.keySet());
        missed.removeAll(excused.stringPropertyNames());
        return missed;
    }

    /** A stream of events is left at once: it would go on. */
    private static BodyHandler<byte[]> wholeButStreams() {
        return told -> told.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? new Leaving()
                : BodySubscribers.ofByteArray();
    }

    private static final class Leaving implements BodySubscriber<byte[]> {
        @Override
        public CompletionStage<byte[]> getBody() {
            return CompletableFuture.completedFuture(new byte[0]);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {}

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}
