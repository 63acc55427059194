package org.carrel.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./carrel bench checkout|book|list|import|search|relevance|guessing}: starts a server on a scratch library, loads it and its database in turns. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {ImportBench.class, SearchBench.class, RelevanceBench.class, GuessingBench.class},
        description = "Measure Carrel against what its own database can do.")
final class Bench implements Callable<Integer> {
    @Parameters(arity = "0..1", description = "What to measure: ${COMPLETION-CANDIDATES}.")
    private Optional<Journey> journey = Optional.empty();

    @Option(
            names = "--books",
            defaultValue = "1000000",
            description = "Books in the scratch library (default ${DEFAULT-VALUE}).")
    private int books;

    @Option(names = "--seconds", defaultValue = "10", description = "Length of each run (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--rounds",
            defaultValue = "3",
            description = "Rounds; the medians count (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(names = "--connections", defaultValue = "64", description = "Clients at once (default ${DEFAULT-VALUE}).")
    private int connections;

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var missing = Tools.missing();
        if (!missing.isEmpty()) {
            missing.forEach(System.err::println);
            return 2;
        }
        var scratch = Path.of("bench", "target", "scratch-" + books).toAbsolutePath();
        try (var server = Server.start(scratch)) {
            Library.stock(server, books);
            var load = new Load(server, books, seconds, connections);
            new Report(journey.orElse(Journey.CHECKOUT), load, rounds).print();
        }
        return 0;
    }
}
