package org.carrel.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** The scratch library: made once, kept for the next time. */
final class Library {
    static final int READERS = 100_000;
    static final int FIRST = 1_000_000;

    private Library() {}

    static void stock(Server server, int books) throws SQLException, IOException {
        try (var database = server.database();
                var statement = database.createStatement()) {
            var found = statement.executeQuery("select (select count(*) from book), (select count(*) from loan)");
            found.next();
            if (found.getInt(1) == books && found.getInt(2) >= books) {
                return;
            }
            System.out.printf("Making a library of %,d books (once) …%n", books);
            database.setAutoCommit(false);
            statement.execute("truncate loan, hold, copy, book_contributor, author, reading_list_entry, book cascade");
            statement.execute("delete from users where username like 'reader1______'");
            statement.execute(resource("seed.sql")
                    .replace(":books", String.valueOf(books))
                    .replace(":readers", String.valueOf(READERS)));
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    static String resource(String name) {
        try (var stream = Library.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
