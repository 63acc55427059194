package org.carrel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a desk notices while somebody guesses passwords, and whether the right user gets in all the same. */
@Command(
        name = "guessing",
        mixinStandardHelpOptions = true,
        description = "Guess passwords from many addresses while a desk lends and reads books.")
final class GuessingBench implements Callable<Integer> {
    private static final int DESK = 50;
    private static final int ADDRESSES = 40;
    private static final String PASSWORD = "a long walk home";

    @Option(
            names = "--books",
            defaultValue = "20000",
            description = "Books in the scratch library (default ${DEFAULT-VALUE}).")
    private int books;

    @Option(names = "--seconds", defaultValue = "60", description = "How long is guessed (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--guesses",
            defaultValue = "12000",
            description = "Wrong passwords in all (default ${DEFAULT-VALUE}).")
    private int guesses;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, LongAdder> answers = new ConcurrentSkipListMap<>();
    private final LongAdder refusedAtTheDesk = new LongAdder();

    @Override
    public Integer call() throws Exception {
        var scratch = Path.of("bench", "target", "scratch-" + books).toAbsolutePath();
        try (var server = Server.start(scratch, "", List.of("--set=carrel.http.trusted-proxies=127.0.0.1"))) {
            Library.stock(server, books);
            try (var database = server.database();
                    var statement = database.createStatement()) {
                statement.execute("update loan set returned_at = now() where returned_at is null");
                statement.execute("delete from sign_in_tally; delete from known_place; delete from session");
            }
            var name = newcomer(server);
            report(server, new ServerSize(server, scratch), name);
        }
        return 0;
    }

    private void report(Server server, ServerSize size, String name) throws Exception {
        var token = server.librarian();
        warmUp(server, token);
        var alone = desk(server, token, 20, 15);
        var heap = size.heap();
        var resident = size.resident();
        Timed during;
        Timed guessed;
        try (var attack = Executors.newSingleThreadExecutor()) {
            var attacked = attack.submit(() ->
                    Timed.open(guesses / seconds, seconds, Integer.MAX_VALUE, number -> guess(server, name, number)));
            during = desk(server, token, seconds, 35);
            guessed = attacked.get();
        }
        System.out.printf("%n| what | p50, ms | p99, ms | per second |%n|---|---|---|---|%n");
        row("desk alone", alone);
        row("desk while passwords are guessed", during);
        row("guesses", guessed);
        System.out.printf(
                "%nguesses answered %s; refused at the desk: %d%nheap after collection %d MB before, %d MB after; resident %d"
                        + " MB before, %d MB after%n",
                answers, refusedAtTheDesk.sum(), heap, size.heap(), resident, size.resident());
        System.out.printf("the right user, who was never here before, got in after %d s%n", getIn(server, name));
    }

    /** A server that people have signed in to before: what it compiles in its first seconds is not what guessing costs. */
    private void warmUp(Server server, String token) throws Exception {
        try (var some = Executors.newSingleThreadExecutor()) {
            var guessed = some.submit(() -> Timed.open(
                    guesses / seconds, 15, Integer.MAX_VALUE, number -> guess(server, "passer-by" + number, number)));
            desk(server, token, 15, 0);
            guessed.get();
        }
        answers.clear();
    }

    private static String newcomer(Server server) throws IOException, InterruptedException {
        var name = "victim" + System.currentTimeMillis();
        server.post("/v1/users", """
                {"username": "%s", "email": "%s@example.org", "password": "%s"}""".formatted(name, name, PASSWORD));
        return name;
    }

    /** Every other is a check-out, the rest are books read. */
    private Timed desk(Server server, String token, int length, int before) throws IOException, InterruptedException {
        return Timed.open(DESK, length, Integer.MAX_VALUE, number -> {
            var item = Library.FIRST + (before * DESK + number) % (books / 20 * 19);
            var request = number % 2 == 0
                    ? HttpRequest.newBuilder(URI.create(server.address() + "/v1/loans"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    """
                                    {"barcode":"B%d","readerId":"00000000-0000-7000-9000-00000%d"}""".formatted(item, Library.FIRST + number % 1_000)))
                    : HttpRequest.newBuilder(
                            URI.create(server.address() + "/v1/books/00000000-0000-7000-b000-00000" + item));
            try {
                var answer = http.send(
                        request.header("Authorization", "Bearer " + token).build(), BodyHandlers.discarding());
                if (answer.statusCode() >= 300) {
                    refusedAtTheDesk.increment();
                }
            } catch (IOException e) {
                refusedAtTheDesk.increment();
            }
        });
    }

    /** Half of them at one account, half at names that nobody has. */
    private void guess(Server server, String victim, int number) throws InterruptedException {
        var name = number % 2 == 0 ? victim : "invented" + number;
        String status;
        try {
            var address = "203.0.113." + number / 2 % ADDRESSES;
            status = String.valueOf(
                    signIn(server, address, name, "wrong password " + number).statusCode());
        } catch (IOException e) {
            status = "none";
        }
        answers.computeIfAbsent(status, ignored -> new LongAdder()).increment();
    }

    /** In how many seconds, coming back when told to. */
    private long getIn(Server server, String name) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        while (true) {
            var answer = signIn(server, "192.0.2.1", name, PASSWORD);
            if (answer.statusCode() == 201) {
                return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            }
            var wait = answer.headers().firstValueAsLong("Retry-After").orElseThrow();
            System.out.printf("the right user was told %d, to come back in %d s%n", answer.statusCode(), wait);
            TimeUnit.SECONDS.sleep(wait);
        }
    }

    private HttpResponse<Void> signIn(Server server, String address, String name, String password)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(server.address() + "/v1/sessions"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"username": "%s", "password": "%s"}""".formatted(name, password)));
        return http.send(request.build(), BodyHandlers.discarding());
    }

    private static void row(String what, Timed times) {
        System.out.printf(
                "| %s | %.1f | %.1f | %,.0f |%n",
                what, times.percentile(0.50), times.percentile(0.99), times.perSecond());
    }
}
