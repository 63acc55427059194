package org.carrel.search.works;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyReader;
import org.apache.lucene.facet.taxonomy.directory.DirectoryTaxonomyWriter;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carrel.catalogue.Book;
import org.carrel.catalogue.BookFormat;
import org.carrel.catalogue.Contributor;
import org.carrel.catalogue.ContributorRole;
import org.carrel.catalogue.Description;
import org.carrel.catalogue.Identifiers;
import org.carrel.catalogue.Language;
import org.carrel.catalogue.Particulars;
import org.carrel.catalogue.Publication;
import org.carrel.search.index.IndexFields;
import org.carrel.search.index.IndexedBook;
import org.carrel.search.index.Reading;
import org.carrel.search.index.Registers;
import org.carrel.search.index.RegistersInMemory;
import org.carrel.search.index.Snapshot;

/** A small catalogue made by chance, in an index of many segments in which works were replaced and deleted. */
final class RandomShelves {
    static final List<String> WORDS = List.of("red", "green");
    private static final List<String> TITLES = List.of("The Sea", "Sea, the deep", "A Sea of Sand", "Zoo 2", "Zoo 10");
    private final Random random;
    private final Map<UUID, List<IndexedBook>> works = new LinkedHashMap<>();
    private final ByteBuffersDirectory documents = new ByteBuffersDirectory();
    private final ByteBuffersDirectory categories = new ByteBuffersDirectory();

    RandomShelves(long seed) throws IOException {
        this.random = new Random(seed);
        var configuration = new IndexWriterConfig(new KeywordAnalyzer()).setMaxBufferedDocs(7);
        try (var writer = new IndexWriter(documents, configuration);
                var taxonomy = new DirectoryTaxonomyWriter(categories);
                var memory = new RegistersInMemory(taxonomy)) {
            var registers = memory.registers();
            for (var i = 0; i < 60; i++) {
                put(new UUID(random.nextLong(), random.nextLong()), writer, registers);
            }
            for (var work : List.copyOf(works.keySet())) {
                switch (random.nextInt(5)) {
                    case 0 -> put(work, writer, registers);
                    case 1 -> {
                        works.remove(work);
                        writer.deleteDocuments(new Term(IndexFields.WORK, IndexFields.bytes(work)));
                    }
                    default -> {}
                }
            }
        }
    }

    Map<UUID, List<IndexedBook>> works() {
        return works;
    }

    <T> T read(Reading<T> reading) throws IOException {
        try (var reader = DirectoryReader.open(documents);
                var taxonomy = new DirectoryTaxonomyReader(categories)) {
            return reading.read(new Snapshot(new IndexSearcher(reader), taxonomy, new IndexSearcher(reader)));
        }
    }

    /** The one word that an edition is found by. */
    static String word(IndexedBook edition) {
        return edition.book().description().summary().orElseThrow();
    }

    private void put(UUID work, IndexWriter writer, Registers registers) throws IOException {
        var editions = IntStream.rangeClosed(1, 1 + random.nextInt(4))
                .mapToObj(i -> edition(work))
                .toList();
        works.put(work, editions);
        var added = new ArrayList<Document>();
        for (var edition : editions) {
            var document = new Document();
            document.add(new StringField(IndexFields.WORK, IndexFields.bytes(work), Store.NO));
            document.add(new StringField("word", word(edition), Store.NO));
            document.add(new BinaryDocValuesField(
                    IndexFields.BOOK_ID, IndexFields.bytes(edition.book().id())));
            document.add(new NumericDocValuesField(IndexFields.WORK_HASH, work.getMostSignificantBits()));
            new FacetPart().add(document, edition, registers);
            new SortPart().add(document, edition, registers);
            added.add(document);
        }
        writer.updateDocuments(new Term(IndexFields.WORK, IndexFields.bytes(work)), added);
    }

    private IndexedBook edition(UUID work) {
        var added = Instant.ofEpochSecond(1_700_000_000 + random.nextInt(50));
        var year = random.nextInt(4) == 0 ? Optional.<Integer>empty() : Optional.of(1_900 + random.nextInt(60));
        var book = new Book(
                new UUID(random.nextLong(), random.nextLong()),
                description(),
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> author())
                        .distinct()
                        .toList(),
                new Publication(Optional.empty(), year, Optional.empty(), Optional.empty()),
                new Identifiers(
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Particulars.NONE,
                work,
                Optional.empty(),
                "manual",
                added,
                added,
                Optional.empty(),
                1);
        return new IndexedBook(book, List.of(), stock(), random.nextInt(5));
    }

    private Description description() {
        var language = random.nextInt(5) == 0
                ? Optional.<Language>empty()
                : Optional.of(new Language(one(List.of("en", "de", "fr"))));
        return new Description(
                one(TITLES),
                Optional.empty(),
                language,
                Optional.empty(),
                random.nextBoolean() ? Optional.of("series " + random.nextInt(3)) : Optional.empty(),
                Optional.empty(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> "subject " + random.nextInt(6))
                        .toList(),
                Optional.of(one(WORDS)),
                one(List.of(BookFormat.BOOK, BookFormat.DVD, BookFormat.EBOOK)),
                Optional.empty(),
                Optional.empty());
    }

    private Contributor author() {
        var name = "Author " + random.nextInt(8);
        return new Contributor(new UUID(0, name.hashCode()), name, name, ContributorRole.AUTHOR);
    }

    private List<IndexedBook.BranchStock> stock() {
        return IntStream.rangeClosed(1, 3)
                .filter(branch -> random.nextBoolean())
                .mapToObj(
                        branch -> new IndexedBook.BranchStock(new UUID(0, branch), "B" + branch, 2, random.nextInt(3)))
                .toList();
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
