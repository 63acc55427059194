package org.carrel.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.carrel.catalogue.Books;
import org.carrel.holding.Stocks;
import org.carrel.platform.database.DataDirectory;
import org.carrel.testing.TestDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Another node on the tests' database, with a directory of its own, started and stopped by the test. */
final class TestNode implements AutoCloseable {
    private final SearchProperties properties;
    private final IndexSources sources;
    private final Opening opening;
    private final IndexFiles files;
    private final CurrentIndex current = new CurrentIndex();
    private final IndexKeeper keeper;
    private final Reindexing reindexing;
    private final SearchIndex index;

    private TestNode(ApplicationContext application, Path directory, int revision) {
        var jdbc = TestDatabase.jdbc();
        properties = properties(directory);
        files = new IndexFiles(new DataDirectory(directory), properties);
        var feed = new FeedStore(jdbc);
        var editions = new Editions(
                application.getBean(Books.class),
                application.getBean(Stocks.class),
                new EditionStore(jdbc),
                application.getBean(TransactionTemplate.class));
        sources =
                new IndexSources(feed, application.getBean(Books.class), new Documents(editions, only(new Figures())));
        opening = new Opening(files, only(language(revision)), sources, properties);
        var nodes = new NodeStore(jdbc);
        keeper = new IndexKeeper(
                opening,
                files,
                current,
                new NodeReports(nodes, files, Clock.systemUTC()),
                properties,
                new StaticApplicationContext());
        reindexing = new Reindexing(nodes, feed, current, keeper, files, Clock.systemUTC());
        index = new SearchIndex(keeper, current, feed);
    }

    /** Of an index that looks and writes oftener than a library's. */
    static SearchProperties properties(Path directory) {
        return new SearchProperties(
                directory.toString(),
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(4),
                3,
                Duration.ofDays(7));
    }

    static TestNode at(Path directory, ApplicationContext application) {
        return new TestNode(application, directory, 1);
    }

    static TestNode ofRevision(int revision, Path directory, ApplicationContext application) {
        return new TestNode(application, directory, revision);
    }

    SearchIndex index() {
        return index;
    }

    IndexKeeper keeper() {
        return keeper;
    }

    Reindexing reindexing() {
        return reindexing;
    }

    IndexFiles files() {
        return files;
    }

    /** Opened as the node would open it, for a test that takes the steps itself. */
    Follower open() throws IOException {
        return opening.open().follower();
    }

    static void fill(Follower follower) throws IOException {
        while (follower.isFilling()) {
            follower.fill();
        }
    }

    /** What the index says of a book: how many copies, how many of them available, how much it is asked for. */
    Map<String, Long> figures(UUID book) {
        return index.read(snapshot -> {
            var hits = snapshot.searcher().search(new TermQuery(new Term(IndexFields.ID, IndexFields.bytes(book))), 1);
            var found = new TreeMap<String, Long>();
            for (var hit : hits.scoreDocs) {
                for (var leaf : snapshot.searcher().getIndexReader().leaves()) {
                    var doc = hit.doc - leaf.docBase;
                    if (doc >= 0 && doc < leaf.reader().maxDoc()) {
                        for (var name : List.of("copies", "available", "popularity")) {
                            var values = DocValues.getNumeric(leaf.reader(), name);
                            values.advanceExact(doc);
                            found.put(name, values.longValue());
                        }
                    }
                }
            }
            return found;
        });
    }

    /** How many books have a contributor of this other name. */
    int withVariant(String name) {
        return index.read(snapshot -> snapshot.searcher().count(new TermQuery(new Term("variant", name))));
    }

    @Override
    public void close() {
        keeper.stop();
    }

    private static IndexLanguage language(int revision) {
        var plain = new PlainLanguage();
        return new PlainLanguage(plain.analyzer(), plain.similarity(), revision);
    }

    @SuppressWarnings("unchecked")
    private static <T> ObjectProvider<T> only(T bean) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("it", bean);
        return (ObjectProvider<T>) beans.getBeanProvider(bean.getClass());
    }

    /** A part that leaves figures, and a category for each book. */
    private static final class Figures implements DocumentPart {
        private final FacetsConfig facets = new FacetsConfig();

        @Override
        public void add(Document document, IndexedBook book, Registers registers) throws IOException {
            var copies = 0;
            var available = 0;
            for (var stock : book.stock()) {
                copies += stock.copies();
                available += stock.available();
            }
            document.add(new NumericDocValuesField("copies", copies));
            document.add(new NumericDocValuesField("available", available));
            document.add(new NumericDocValuesField("popularity", Math.round(book.popularity() * 10)));
            book.nameVariants()
                    .forEach(name ->
                            document.add(new StringField("variant", name, org.apache.lucene.document.Field.Store.NO)));
            var categories = new Document();
            categories.add(new FacetField("title", book.book().title()));
            for (IndexableField field : facets.build(registers.categories(), categories)) {
                document.add(field);
            }
        }
    }
}
