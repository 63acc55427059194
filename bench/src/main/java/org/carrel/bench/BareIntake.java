package org.carrel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;

/**
 * What an import can be held against: the same rows once more, from table to table inside the database, and an index of the same
 * books with Lucene alone. No program that keeps both does it with less; one that reads, recognises and can undo needs more.
 */
final class BareIntake {
    private static final int MOST = 100_000;
    private static final int AT_A_TIME = 20_000;
    /** In the order in which one names the other. */
    private static final List<String> TABLES =
            List.of("author", "book", "book_contributor", "source_record", "import_job_book");

    private BareIntake() {}

    /** Microseconds of processor that a record takes. */
    record Cost(double database, double lucene) {
        /** Records a second on all of these processors, if they did nothing else. */
        double perSecond() {
            return Runtime.getRuntime().availableProcessors() * 1e6 / (database + lucene);
        }
    }

    static Cost measure(Server server, ServerSize size, Path data) throws IOException, SQLException {
        try (var connection = server.database()) {
            return new Cost(rows(connection, size), documents(connection, data.resolve("bare-intake")));
        }
    }

    /** Without triggers, which note what changed. */
    private static double rows(Connection database, ServerSize size) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            statement.execute("create schema bare");
            try {
                statement.execute("set search_path to bare, public");
                for (var table : TABLES) {
                    statement.execute("create table bare." + table + " (like public." + table + " including all)");
                }
                for (var key : keys(database)) {
                    statement.execute(key);
                }
                statement.execute(
                        "create temporary table chosen as select id from public.book order by id limit " + MOST);
                var before = size.processor()[1];
                database.setAutoCommit(false);
                var books = copy(database);
                database.commit();
                return (size.processor()[1] - before) * 1e6 / Math.max(1, books);
            } finally {
                if (!database.getAutoCommit()) {
                    database.rollback();
                    database.setAutoCommit(true);
                }
                statement.execute("set search_path to public");
                statement.execute("drop schema bare cascade");
                statement.execute("drop table if exists chosen");
            }
        }
    }

    /** The foreign keys of the tables, to each other and to others. */
    private static List<String> keys(Connection database) throws SQLException {
        var keys = new ArrayList<String>();
        for (var table : TABLES) {
            try (var statement = database.prepareStatement("""
                    select pg_get_constraintdef(oid) from pg_constraint
                    where contype = 'f' and conrelid = cast('public.' || ? as regclass)
                    """)) {
                statement.setString(1, table);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        keys.add("alter table bare." + table + " add "
                                + rows.getString(1).replace("REFERENCES public.", "REFERENCES "));
                    }
                }
            }
        }
        return keys;
    }

    private static int copy(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("""
                    insert into bare.author select * from public.author a where exists (
                        select from public.book_contributor c join chosen on chosen.id = c.book_id where c.author_id = a.id)
                    """);
            var books = statement.executeUpdate(
                    "insert into bare.book select b.* from public.book b join chosen using (id) order by b.id");
            for (var table : TABLES.subList(2, TABLES.size())) {
                statement.execute("insert into bare." + table + " select t.* from public." + table
                        + " t join chosen on chosen.id = t.book_id order by t.book_id");
            }
            return books;
        }
    }

    /** The first of them only warm up. */
    private static double documents(Connection database, Path directory) throws IOException, SQLException {
        var threads = ManagementFactory.getThreadMXBean();
        var configuration = new IndexWriterConfig(new StandardAnalyzer()).setMergeScheduler(new SerialMergeScheduler());
        var facets = BareIndex.facets();
        var used = 0L;
        var measured = 0;
        try (var files = FSDirectory.open(directory);
                var writer = new IndexWriter(files, configuration)) {
            for (var batch = 0; batch < MOST / AT_A_TIME; batch++) {
                List<Document> documents = BareIndex.documents(database, batch * AT_A_TIME, AT_A_TIME);
                var before = threads.getCurrentThreadCpuTime();
                for (var document : documents) {
                    writer.addDocument(facets.build(document));
                }
                writer.commit();
                if (batch > 0) {
                    used += threads.getCurrentThreadCpuTime() - before;
                    measured += documents.size();
                }
            }
        }
        return used / 1e3 / Math.max(1, measured);
    }
}
