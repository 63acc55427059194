package org.carrel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

    @Option(
            names = "--data",
            description = "Directory of a library that is there already; by default the one that bench import made.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var library = data.orElseGet(() -> Scratch.library(records));
        if (!Files.exists(library)) {
            System.err.printf("There is no library in %s yet: carrel bench import makes one.%n", library);
            return 2;
        }
        try (var server = Server.start(library, Scratch.JAVA);
                var database = server.database();
                var lucene = new BareSearch(BareIndex.of(library, database))) {
            report(server, lucene, WordPair.of(database, QUERIES));
        }
        return 0;
    }

    private void report(Server server, BareSearch lucene, List<WordPair> pairs)
            throws IOException, InterruptedException {
        var searches = pairs.stream()
                .map(pair -> uri(server, "/v1/search?limit=20&q=", pair.one() + " " + pair.other()))
                .toList();
        var typed = beginnings(pairs).stream()
                .map(text -> uri(server, "/v1/search/suggestions?q=", text))
                .toList();
        // What was suggested is remembered, so those that are timed are none of those that the server warms up with.
        var beginnings = typed.subList(0, typed.size() / 2);
        var others = typed.subList(typed.size() / 2, typed.size());
        // The compiler comes through first, which takes it most of a minute on two cores.
        Timed.closed(AT_ONCE, 5 * seconds, searches.size(), number -> got(searches.get(number)));
        Timed.closed(AT_ONCE, 2 * seconds, others.size(), number -> got(others.get(number)));
        System.out.printf(
                "%n| what, %s, 512 MB of heap | p50, ms | p99, ms | per second |%n|---|---|---|---|%n",
                server.library());
        // What the machine, the client and the way between them take is in all the figures below.
        var nothing = URI.create(server.address() + "/health/live");
        row(
                "a request that has nothing to do, %d a second".formatted(rate),
                Timed.open(rate, seconds, 1, number -> got(nothing)));
        row(
                "search over HTTP, all facets, %d a second".formatted(rate),
                Timed.open(rate, seconds, searches.size(), number -> got(searches.get(number))));
        for (var time : List.of("never typed before", "typed once before")) {
            row(
                    "suggestions over HTTP for %,d beginnings, %s, %d a second"
                            .formatted(Math.min(beginnings.size(), rate * seconds), time, rate),
                    Timed.open(rate, seconds, beginnings.size(), number -> got(beginnings.get(number))));
        }
        var http = Timed.closed(AT_ONCE, seconds, searches.size(), number -> got(searches.get(number)));
        row("search over HTTP, all facets, %d at once".formatted(AT_ONCE), http);
        compare(lucene, pairs, http);
    }

    /** What is typed of the words by and by, from two letters to the second word, no text twice; mixed, but the same each time. */
    private static List<String> beginnings(List<WordPair> pairs) {
        var texts = new LinkedHashSet<String>();
        for (var pair : pairs) {
            for (var letters = 2; letters <= 6; letters++) {
                texts.add(beginning(pair.one(), letters));
            }
            texts.add(pair.one() + " " + beginning(pair.other(), 2));
        }
        var mixed = new ArrayList<>(texts);
        Collections.shuffle(mixed, new Random(1));
        return mixed;
    }

    private static String beginning(String word, int letters) {
        return word.substring(0, Math.min(letters, word.length()));
    }

    private void compare(BareSearch lucene, List<WordPair> pairs, Timed http) throws IOException, InterruptedException {
        ratio(
                "bare Lucene, 20 hits, four facets, all fields",
                http,
                number -> lucene.withFacets(pairs.get(number % pairs.size()), BareSearch.EVERYWHERE));
        ratio(
                "bare Lucene, 20 hits, four facets, title, author, subject only",
                http,
                number -> lucene.withFacets(pairs.get(number % pairs.size()), BareSearch.MAIN));
        ratio(
                "bare Lucene, first ten hits, no facets, all fields",
                http,
                number -> lucene.firstHits(pairs.get(number % pairs.size()), BareSearch.EVERYWHERE));
    }

    private void ratio(String what, Timed http, Timed.Deed deed) throws IOException, InterruptedException {
        Timed.closed(AT_ONCE, seconds / 2, QUERIES, deed);
        var bare = Timed.closed(AT_ONCE, seconds, QUERIES, deed);
        row("%s, %d at once; ratio %.2f".formatted(what, AT_ONCE, http.perSecond() / bare.perSecond()), bare);
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
