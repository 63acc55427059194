package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/** The same books in an index as anybody would make it with Lucene alone: what search can be held against. */
final class BareIndex {
    private static final int AT_A_TIME = 1_000;
    private static final String BOOKS = """
            select b.title, b.subtitle, b.subjects, b.summary, b.notes, b.series, b.publisher, b.format, b.language,
                   array(select a.name from book_contributor c join author a on a.id = c.author_id
                         where c.book_id = b.id order by c.position) as names
            from book b where b.deleted_at is null
            """;

    private BareIndex() {}

    static FacetsConfig facets() {
        var facets = new FacetsConfig();
        facets.setMultiValued("author", true);
        facets.setMultiValued("subject", true);
        return facets;
    }

    /** Made once; the file that says it is whole comes last. */
    static Path of(Path data, Connection database) throws IOException, SQLException {
        var path = data.resolve("bare-lucene");
        var whole = path.resolve("whole");
        if (!Files.exists(whole)) {
            System.out.println("Making an index of the same books with Lucene alone (once) …");
            try (var directory = FSDirectory.open(path);
                    var writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
                fill(writer, database);
            }
            Files.createFile(whole);
        }
        return path;
    }

    /** Some of them, in memory. */
    static List<Document> documents(Connection database, int from, int most) throws SQLException {
        try (var statement = database.prepareStatement(BOOKS + " order by b.id offset ? limit ?")) {
            statement.setInt(1, from);
            statement.setInt(2, most);
            try (var rows = statement.executeQuery()) {
                var documents = new ArrayList<Document>();
                while (rows.next()) {
                    documents.add(document(rows));
                }
                return documents;
            }
        }
    }

    private static void fill(IndexWriter writer, Connection database) throws IOException, SQLException {
        database.setAutoCommit(false);
        var facets = facets();
        try (var statement = database.createStatement()) {
            statement.setFetchSize(AT_A_TIME);
            try (var rows = statement.executeQuery(BOOKS)) {
                while (rows.next()) {
                    writer.addDocument(facets.build(document(rows)));
                }
            }
        }
        database.setAutoCommit(true);
    }

    private static Document document(ResultSet row) throws SQLException {
        var document = new Document();
        for (var field : new String[] {"title", "subtitle"}) {
            words(document, "title", row.getString(field));
        }
        for (var field : new String[] {"summary", "series", "publisher"}) {
            words(document, "about", row.getString(field));
        }
        for (var note : texts(row.getArray("notes"))) {
            words(document, "about", note);
        }
        for (var name : texts(row.getArray("names"))) {
            words(document, "author", name);
            document.add(new SortedSetDocValuesFacetField("author", name));
        }
        for (var subject : texts(row.getArray("subjects"))) {
            words(document, "subject", subject);
            document.add(new SortedSetDocValuesFacetField("subject", subject));
        }
        document.add(new SortedSetDocValuesFacetField("format", row.getString("format")));
        Optional.ofNullable(row.getString("language"))
                .ifPresent(language -> document.add(new SortedSetDocValuesFacetField("language", language)));
        return document;
    }

    private static void words(Document document, String field, @org.jspecify.annotations.Nullable String text) {
        if (text != null) {
            document.add(new TextField(field, text, Store.NO));
        }
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
