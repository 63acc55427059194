package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts load on the server or on its database, and counts what came of it. */
final class Load {
    private static final Pattern DONE =
            Pattern.compile("done (\\d+) failed (\\d+) micros (\\d+) p50 (\\d+) p99 (\\d+)");
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private final Server server;
    private final int books;
    private final int seconds;
    private final int connections;

    /**
     * What one run reached.
     *
     * @param perSecond deeds done in a second; refused ones do not count
     * @param failedShare of all requests, those not answered with success
     */
    record Result(double perSecond, double failedShare, String latency) {}

    Load(Server server, int books, int seconds, int connections) {
        this.server = server;
        // The last twentieth is on loan to begin with.
        this.books = books / 20 * 19;
        this.seconds = seconds;
        this.connections = connections;
    }

    Result run(Journey.Run run) throws IOException, InterruptedException, SQLException {
        takeEverythingBack();
        return switch (run.tool()) {
            case WRK -> wrk(run.script());
            case PGBENCH -> pgbench(run.script());
        };
    }

    private Result wrk(String script) throws IOException, InterruptedException, SQLException {
        var file = Files.createTempFile("carrel-bench", ".lua");
        Files.writeString(file, Library.resource(script) + Library.resource("summary.lua"));
        var output = Tools.run(
                Map.of("CARREL_TOKEN", server.librarian(), "CARREL_BOOKS", String.valueOf(books)),
                List.of(
                        "wrk",
                        "-t2",
                        "-c" + connections,
                        "-d" + seconds + "s",
                        "-s",
                        file.toString(),
                        server.address()));
        Files.delete(file);
        var done = DONE.matcher(output);
        if (!done.find()) {
            throw new IOException("wrk said: " + output);
        }
        double requests = Double.parseDouble(done.group(1));
        double failed = Double.parseDouble(done.group(2));
        var latency = "p50 %.1f ms, p99 %.1f ms".formatted(number(done.group(4)) / 1e3, number(done.group(5)) / 1e3);
        return new Result((requests - failed) / (number(done.group(3)) / 1e6), failed / requests, latency);
    }

    private Result pgbench(String script) throws IOException, InterruptedException {
        var file = Files.createTempFile("carrel-bench", ".sql");
        Files.writeString(
                file, Library.resource(script).replace(":last_book", String.valueOf(Library.FIRST + books - 1)));
        var output = Tools.run(
                Map.of("PGPASSWORD", server.databasePassword()),
                List.of(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        String.valueOf(connections),
                        "-j",
                        "2",
                        "-T",
                        String.valueOf(seconds),
                        "-h",
                        "127.0.0.1",
                        "-p",
                        server.databasePort(),
                        "-U",
                        "carrel",
                        "-f",
                        file.toString(),
                        "carrel"));
        Files.delete(file);
        var tps = TPS.matcher(output);
        if (!tps.find()) {
            throw new IOException("pgbench said: " + output);
        }
        return new Result(number(tps.group(1)), 0, "");
    }

    /** Every run begins with the same library: nothing lent, a history of loans, fresh statistics. */
    private void takeEverythingBack() throws SQLException, IOException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            statement.execute("delete from loan where lent_at > timestamptz '2026-06-01'");
            statement.execute("vacuum analyze loan");
            statement.execute("checkpoint");
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}
