package org.carrel.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.carrel.bench.relevance.Relevance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How good the hits are, on the demonstration catalogue together with a table of ten thousand titles, beside PostgreSQL's full text. */
@Command(
        name = "relevance",
        mixinStandardHelpOptions = true,
        description = "Hold the order of the hits against judged queries, and against PostgreSQL's full text.")
final class RelevanceBench implements Callable<Integer> {
    @Option(
            names = "--from",
            paramLabel = "FILE",
            description =
                    "A copy of goodbooks-10k.csv (default: what CARREL_SHARED_DATA has of it, or ../shared/data).")
    private Optional<Path> from = Optional.empty();

    @Override
    public Integer call() throws Exception {
        var file = from.orElseGet(() -> Path.of(System.getenv().getOrDefault("CARREL_SHARED_DATA", "../shared/data"))
                .resolve("books/goodbooks-10k.csv"));
        if (!Files.isReadable(file)) {
            System.err.println("There is no " + file + ". Give goodbooks-10k.csv by --from.");
            return 2;
        }
        var scratch = Path.of("bench", "target", "scratch-relevance").toAbsolutePath();
        try (var server = Server.start(scratch, "", List.of("--demo"))) {
            Tools.run(
                    Map.of(),
                    List.of("./carrel", "import", file.toAbsolutePath().toString(), "--data", scratch.toString()));
            try (var database = server.database()) {
                new Relevance(database, server.address(), System.out).report();
            }
        }
        return 0;
    }
}
