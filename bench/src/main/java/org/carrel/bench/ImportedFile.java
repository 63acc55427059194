package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** One import over HTTP, and how far it has come. */
final class ImportedFile {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"([a-z]+)\"");
    private final Server server;
    private String id = "";
    private String seen = "";

    ImportedFile(Server server) {
        this.server = server;
    }

    void send(Path file) throws IOException, InterruptedException, SQLException {
        var answer = server.send("/v1/imports?fileName=bench.mrc", "application/marc", file);
        var found = ID.matcher(answer);
        if (!found.find()) {
            throw new IOException("No import in " + answer);
        }
        id = found.group(1);
    }

    void start() throws IOException, InterruptedException, SQLException {
        seen = server.post("/v1/imports/" + id + "/starts", "");
    }

    long read() {
        return number(seen, "read");
    }

    /** Documents in the index. */
    long searchable() throws IOException, InterruptedException {
        return number(server.get("/v1/search/index"), "documents");
    }

    /** @throws IOException when the import ended otherwise than well */
    boolean isSearchable(int records) throws IOException, InterruptedException {
        seen = server.get("/v1/imports/" + id);
        var state = STATE.matcher(seen);
        var how = state.find() ? state.group(1) : "";
        if (how.equals("failed") || how.equals("cancelled")) {
            throw new IOException("The import ended: " + seen);
        }
        return how.equals("finished")
                && number(server.get("/v1/search/index"), "pending") == 0
                && searchable() >= Math.min(records, number(seen, "created"));
    }

    String outcome() {
        return "%,d, %,d".formatted(number(seen, "created"), number(seen, "failed"));
    }

    long databaseBytes() throws SQLException, IOException {
        try (var database = server.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("select pg_database_size(current_database())")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long number(String json, String field) {
        var found = Pattern.compile("\"" + field + "\"\\s*:\\s*(\\d+)").matcher(json);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }
}
