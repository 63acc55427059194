package org.carrel.fuzz;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;

/** Sends requests made up from the description, and collects what was wrong with the answers. */
final class Fuzz implements Stage.Cast {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    /** So often every operation is tried with what is right, as who may do everything, before the mix begins. */
    private static final int ROUNDS = 6;

    /** And so often again, while there is an operation that was never done. */
    private static final int MORE_ROUNDS = 10;

    private static final int ADVISED = 3;
    private static final List<String> ROLES = List.of("", "guest", "librarian", "admin", "admin", "librarian");

    private final int port;
    private final UnaryOperator<String> signIn;
    private final Random random;
    private final Pool pool;
    private final Description description;
    private final Judge judge;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private int sent;
    private final Map<String, String> refused = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** @param signIn makes somebody new with a role, and gives their token */
    Fuzz(int port, Description description, long seed, UnaryOperator<String> signIn) {
        this.port = port;
        this.signIn = signIn;
        this.description = description;
        this.random = new Random(seed);
        this.pool = new Pool(random);
        this.judge = new Judge(new Schemas(description));
    }

    /** @param someSecondsLater does what the program does by and by */
    void play(Runnable someSecondsLater) {
        var stage = new Stage(description, this);
        new DeskScripts(stage).play();
        new AccountScripts(stage).play();
        new LetterScripts(stage, someSecondsLater).play();
    }

    @Override
    public void enters(String name, String token) {
        tokens.put(name, token);
    }

    @Override
    public Answer asks(Attempt attempt) throws IOException, InterruptedException {
        var answer = send(attempt);
        if (answer.status() >= 400 && !answer.at("code").equals("second_factor_needed")) {
            wrong.putIfAbsent(attempt.operation().id(), told("refused what a script asked", attempt, answer));
        }
        return answer;
    }

    /** @param excused operations that need not be done */
    void run(int requests, Set<String> excused) throws IOException, InterruptedException {
        var operations = new ArrayList<>(description.operations());
        var attempts = new Attempts(random, pool, description);
        var rounds = 0;
        while (sent < requests) {
            // In another order each time: who signs out first has no session to look at.
            Collections.shuffle(operations, random);
            for (var operation : operations) {
                if (rounds < ROUNDS) {
                    hopefully(attempts, operation, "admin");
                } else {
                    mix(attempts, operation, ROLES.get(random.nextInt(ROLES.size())));
                }
            }
            rounds++;
        }
        for (var n = 0; n < MORE_ROUNDS && !excused.containsAll(missed().keySet()); n++) {
            Collections.shuffle(operations, random);
            for (var operation : operations) {
                hopefully(attempts, operation, "admin");
            }
        }
    }

    private void mix(Attempts attempts, Operation operation, String who) throws IOException, InterruptedException {
        if (random.nextInt(5) < 2) {
            hopefully(attempts, operation, who);
        } else {
            send(attempts.wrong(operation, who));
        }
    }

    /** Asks rightly, and when told what was not right, twice more. */
    private void hopefully(Attempts attempts, Operation operation, String who)
            throws IOException, InterruptedException {
        var attempt = attempts.right(operation, who);
        for (var n = 0; n < ADVISED; n++) {
            var answer = send(attempt);
            if (answer.status() < 400) {
                return;
            }
            if (who.equals("admin")) {
                refused.put(operation.id(), told("", attempt, answer));
            }
            if (answer.status() == 401 || answer.status() == 403 || answer.status() >= 500) {
                return;
            }
            attempt = attempts.advised(attempt, answer.json());
        }
    }

    /** What was wrong, each kind once for each operation, with the first request that showed it. */
    Collection<String> wrong() {
        return wrong.values();
    }

    /** The operations that were never done, each with why it was not, the last time that somebody could have hoped so. */
    Map<String, String> missed() {
        var missed = new TreeMap<String, String>();
        description.operations().stream()
                .map(Operation::id)
                .filter(id -> !done.containsKey(id))
                .forEach(id -> missed.put(id, refused.getOrDefault(id, "never asked rightly")));
        return missed;
    }

    /** How many answers had which status. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private Answer send(Attempt attempt) throws IOException, InterruptedException {
        var token = attempt.who().isEmpty() ? "" : tokens.computeIfAbsent(attempt.who(), signIn);
        var answer = answered(attempt.request(port, token));
        sent++;
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() == 401) {
            // Suspended, signed out, or made something else: somebody new comes.
            tokens.remove(attempt.who());
        }
        if (answer.status() == 404 || (attempt.method().equals("DELETE") && answer.status() < 300)) {
            pool.forget(attempt.operation().path(), attempt.target());
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
                    attempt.operation().id() + said.replaceAll("\\[?\\d+]?", ""), told(said, attempt, answer));
        }
        return answer;
    }

    private static String told(String said, Attempt attempt, Answer answer) {
        var text = answer.text();
        return said + "\n  " + attempt + "\n  " + answer.status() + " "
                + text.substring(0, Math.min(600, text.length())) + "\n";
    }

    /** A connection that the server has just given up for its age may be the one that is asked: once more, on another. */
    private static Answer answered(HttpRequest request) throws IOException, InterruptedException {
        try {
            return new Answer(CLIENT.send(request, wholeButStreams()));
        } catch (IOException _) {
            return new Answer(CLIENT.send(request, wholeButStreams()));
        }
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
