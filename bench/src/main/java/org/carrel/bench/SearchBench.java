package org.carrel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches and suggestions in a library that {@code bench import} filled. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Search the library that bench import made: two words, facets; suggestions; beside them bare Lucene.")
final class SearchBench implements Callable<Integer> {
    private static final int QUERIES = 2_000;
    private static final int AT_ONCE = 4;

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "Which library, by its records (default ${DEFAULT-VALUE}).")
    private int records;

    @Option(names = "--seconds", defaultValue = "20", description = "Length of each run (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rate",
            defaultValue = "20",
            description = "Searches a second that come whatever happens (default ${DEFAULT-VALUE}).")
    private int rate;

    @Override
    public Integer call() throws Exception {
        var data = Scratch.library(records);
        if (!Files.exists(data)) {
            System.err.printf(
                    "There is no library of %,d records yet: carrel bench import --records %d makes it.%n",
                    records, records);
            return 2;
        }
        try (var server = Server.start(data, Scratch.JAVA);
                var lucene = BareIndex.open(data.resolve("index"))) {
            var pairs = lucene.pairs(new Random(1), QUERIES);
            report(server, lucene, pairs);
        }
        return 0;
    }

    private void report(Server server, BareIndex lucene, List<BareIndex.Pair> pairs)
            throws IOException, InterruptedException {
        var searches = new ArrayList<URI>();
        var beginnings = new ArrayList<URI>();
        for (var pair : pairs) {
            searches.add(uri(server, "/v1/search?limit=20&q=", pair.one() + " " + pair.other()));
            beginnings.add(uri(
                    server,
                    "/v1/search/suggestions?q=",
                    pair.one().substring(0, Math.min(4, pair.one().length()))));
        }
        Timed.closed(AT_ONCE, seconds, searches.size(), number -> got(searches.get(number)));
        System.out.printf(
                "%n| what, %,d books, 512 MB of heap | p50, ms | p99, ms | per second |%n|---|---|---|---|%n", records);
        row(
                "search over HTTP, facets, %d a second".formatted(rate),
                Timed.open(rate, seconds, searches.size(), number -> got(searches.get(number))));
        row(
                "suggestions over HTTP, %d a second".formatted(rate),
                Timed.open(rate, seconds, beginnings.size(), number -> got(beginnings.get(number))));
        var http = Timed.closed(AT_ONCE, seconds, searches.size(), number -> got(searches.get(number)));
        row("search over HTTP, facets, %d at once".formatted(AT_ONCE), http);
        var bare = Timed.closed(AT_ONCE, seconds, pairs.size(), number -> lucene.search(pairs.get(number)));
        row("the same two words, bare Lucene, %d at once".formatted(AT_ONCE), bare);
        System.out.printf("| ratio (must reach 0.50) | | | %.2f |%n", http.perSecond() / bare.perSecond());
    }

    private static void row(String what, Timed times) {
        System.out.printf(
                "| %s | %.1f | %.1f | %,.0f |%n",
                what, times.percentile(0.50), times.percentile(0.99), times.perSecond());
    }

    private static URI uri(Server server, String path, String words) {
        return URI.create(server.address() + path + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private void got(URI uri) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(uri + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }
}
