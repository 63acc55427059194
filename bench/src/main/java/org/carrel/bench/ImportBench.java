package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From a file of MARC records to a library in which all of them are found. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import a file of MARC records over HTTP, into an empty library and 512 MB of heap, until all is searchable.")
final class ImportBench implements Callable<Integer> {
    private static final int STEPS = 10;

    @Option(
            names = "--records",
            defaultValue = "1000000",
            description = "Records in the file (default ${DEFAULT-VALUE}).")
    private int records;

    @Option(names = "--file", description = "A file of so many records; by default one is made of real ones.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--from",
            description =
                    "Directory with books (*.csv) and records (*.mrc) to make the file of; by default the shared data.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--search", description = "Afterwards search in what came in, as bench search does.")
    private boolean search;

    @Override
    public Integer call() throws Exception {
        var marc = Scratch.marcFile(file, from, records);
        var data = Scratch.emptyLibrary(records);
        try (var server = Server.start(data, Scratch.JAVA)) {
            run(server, data, marc);
        }
        return search ? new CommandLine(new SearchBench()).execute("--records", String.valueOf(records)) : 0;
    }

    private void run(Server server, Path data, Path marc) throws IOException, InterruptedException, SQLException {
        var size = new ServerSize(server, data);
        var job = new ImportedFile(server);
        System.out.printf("%n%,d records, %,d MB%n", records, Files.size(marc) >> 20);
        System.out.printf(
                "| records in | searchable | records/s so far | since the last | heap after a collection, MB | resident, MB |%n");
        System.out.printf("|---|---|---|---|---|---|%n");
        var before = size.processor();
        var begun = System.nanoTime();
        job.send(marc);
        var sent = secondsSince(begun);
        job.start();
        var step = Math.max(1, records / STEPS);
        var last = new long[] {0, begun};
        for (var next = step; !job.isSearchable(records); ) {
            // Not oftener than somebody who watches: asking takes from the time of the import, too.
            TimeUnit.SECONDS.sleep(1);
            if (job.read() >= next) {
                row(job, size, begun, last);
                next += step;
            }
        }
        var all = secondsSince(begun);
        row(job, size, begun, last);
        System.out.printf("%n| what | reached | must reach |%n|---|---|---|%n");
        System.out.printf(
                "| from the first byte sent to all searchable, records/s (sending took %.0f s) | %,.0f | 5,000 |%n",
                sent, records / all);
        var used = size.processor();
        System.out.printf(
                "| processor time a record, microseconds: Java %,.0f, database %,.0f | | |%n",
                (used[0] - before[0]) * 1e6 / records, (used[1] - before[1]) * 1e6 / records);
        System.out.printf("| database, MB | %,d | |%n| index, MB | %,d | |%n", job.databaseBytes() >> 20, size.index());
        System.out.println("| came in, failed | " + job.outcome() + " | |");
        var bare = BareIntake.measure(server, size, data);
        System.out.printf(
                "| the same rows from table to table, and an index of the same books with Lucene alone, microseconds a record | %,.0f and %,.0f | |%n",
                bare.database(), bare.lucene());
        System.out.printf(
                "| of the %,.0f records/s that these two let through on these processors | %.2f | |%n",
                bare.perSecond(), records / all / bare.perSecond());
    }

    /** The collections that are asked for take from the time of the import, too. */
    private static void row(ImportedFile job, ServerSize size, long begun, long[] last)
            throws IOException, InterruptedException {
        var read = job.read();
        var now = System.nanoTime();
        System.out.printf(
                "| %,d | %,d | %,.0f | %,.0f | %,d | %,d |%n",
                read,
                job.searchable(),
                read / secondsSince(begun),
                (read - last[0]) * 1e9 / Math.max(1, now - last[1]),
                size.heap(),
                size.resident());
        last[0] = read;
        last[1] = now;
    }

    private static double secondsSince(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1e3;
    }
}
