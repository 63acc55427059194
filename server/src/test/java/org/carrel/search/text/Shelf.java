package org.carrel.search.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyReader;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carrel.catalogue.Book;
import org.carrel.search.index.Heading;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.Reading;
import org.carrel.search.index.RegistersInMemory;
import org.carrel.search.index.Snapshot;

/** Books in an index in memory, made by the same part that fills the real one. */
final class Shelf implements AutoCloseable {
    private final SearchLanguage language = new SearchLanguage();
    private final TextQueries queries = new TextQueries();
    private final List<Book> books = new ArrayList<>();
    private final DirectoryTaxonomyWriter taxonomy;
    private final RegistersInMemory registers;
    private final IndexWriter writer;
    private Optional<Snapshot> snapshot = Optional.empty();

    Shelf() {
        try {
            taxonomy = new DirectoryTaxonomyWriter(new ByteBuffersDirectory());
            taxonomy.commit();
            registers = new RegistersInMemory(taxonomy);
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(language.analyzer()).setSimilarity(language.similarity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shelf with(Edition... editions) {
        Arrays.stream(editions).map(Edition::indexed).forEach(this::add);
        return this;
    }

    void add(IndexedBook indexed) {
        try {
            var document = new Document();
            document.add(new BinaryDocValuesField("at", new org.apache.lucene.util.BytesRef("" + books.size())));
            new TextPart().add(document, indexed, registers.registers());
            indexed.book().contributors().forEach(by -> add(document, Heading.AUTHOR, by.name()));
            indexed.book().description().subjects().forEach(subject -> add(document, Heading.SUBJECT, subject));
            writer.addDocument(document);
            books.add(indexed.book());
            snapshot = Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the part does that counts. */
    private static void add(Document document, Heading kind, String text) {
        document.add(new StringField(kind.field(), text, Store.NO));
    }

    void remove(String title) {
        try {
            writer.deleteDocuments(new org.apache.lucene.index.Term(TextFields.TITLE_KEY, Words.key(title)));
            snapshot = Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T> T read(Reading<T> reading) {
        try {
            if (snapshot.isEmpty()) {
                var searcher = new IndexSearcher(DirectoryReader.open(writer));
                searcher.setSimilarity(language.similarity());
                snapshot = Optional.of(
                        new Snapshot(searcher, new DirectoryTaxonomyReader(taxonomy), registers.headings()));
            }
            return reading.read(snapshot.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The titles that a query finds, the best first. */
    List<String> titles(String query) {
        return found(query).stream().map(Book::title).toList();
    }

    List<Book> found(String query) {
        return read(now -> {
            var understood = queries.understand(SearchWords.read(query), now);
            var searcher = now.searcher();
            var found = new ArrayList<Book>();
            for (var hit : searcher.search(understood.query(), 20).scoreDocs) {
                var leaves = searcher.getIndexReader().leaves();
                var leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(hit.doc, leaves));
                var at = leaf.reader().getBinaryDocValues("at");
                at.advanceExact(hit.doc - leaf.docBase);
                found.add(books.get(Integer.parseInt(at.binaryValue().utf8ToString())));
            }
            return found;
        });
    }

    Optional<String> didYouMean(String query) {
        return read(now -> new DidYouMean(queries).of(SearchWords.read(query), now));
    }

    Suggestions.Suggested suggested(String typed) {
        return suggested(typed, 5);
    }

    Suggestions.Suggested suggested(String typed, int each) {
        return read(now -> new Suggestions().of(typed, now, each));
    }

    Book book(String title) {
        return books.stream()
                .filter(book -> book.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    static UUID id(Object of) {
        return UUID.nameUUIDFromBytes(of.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        registers.close();
        writer.close();
        taxonomy.close();
    }
}
