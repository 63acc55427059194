package org.carrel.search.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.carrel.search.index.IndexFields;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The works that come first, found without weighing all, held against weighing all. */
class LeadersTest {
    private static final List<String> WORDS = List.of("the", "and", "dogs", "war", "hobbit", "ring", "sea", "moon");
    private static final int BOOKS = 3_000;
    private static final int FIRST = 10;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void those_that_come_first_are_the_same_whether_all_are_weighed_or_only_some(long seed) throws IOException {
        var random = new Random(seed);
        try (var writer = new IndexWriter(
                new ByteBuffersDirectory(), new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
            fill(writer, random);
            try (var reader = DirectoryReader.open(writer)) {
                var searcher = new IndexSearcher(reader);
                for (var i = 0; i < 40; i++) {
                    var query = query(word(random), word(random));
                    assertThat(first(searcher, query, 0))
                            .as("%s", query)
                            .isNotEmpty()
                            .isEqualTo(first(searcher, query, BOOKS));
                }
            }
        }
    }

    private static List<BestWorks.Best> first(IndexSearcher searcher, Query query, int few) throws IOException {
        var deadline = new Deadline(Duration.ofMinutes(1));
        var matches = Matches.of(query, searcher, deadline);
        return new Leaders(searcher, matches, FIRST, deadline, few).of(query);
    }

    private static void fill(IndexWriter writer, Random random) throws IOException {
        for (var number = 0; number < BOOKS; number++) {
            var document = new Document();
            document.add(new NumericDocValuesField(IndexFields.WORK_HASH, random.nextBoolean() ? number : number / 2));
            document.add(new TextField("title", text(random, 1 + random.nextInt(4)), Store.NO));
            document.add(new TextField("subject", text(random, random.nextInt(3)), Store.NO));
            document.add(new TextField("about", text(random, random.nextInt(40)), Store.NO));
            document.add(new StringField("key", Integer.toString(random.nextInt(500)), Store.NO));
            writer.addDocument(document);
            if (number % 700 == 0) {
                writer.flush();
            }
        }
        writer.deleteDocuments(new Term("key", "1"));
    }

    private static Query query(String one, String other) {
        return new BooleanQuery.Builder()
                .add(anywhere(one), Occur.MUST)
                .add(anywhere(other), Occur.MUST)
                .add(together(one, other), Occur.SHOULD)
                .add(constant("key", "7", 30), Occur.SHOULD)
                .add(constant("about", "moon", 0.5f), Occur.SHOULD)
                .build();
    }

    private static Query anywhere(String word) {
        var ways = new ArrayList<Query>();
        ways.add(new BoostQuery(new TermQuery(new Term("title", word)), 7));
        ways.add(new BoostQuery(new TermQuery(new Term("subject", word)), 3));
        ways.add(new TermQuery(new Term("about", word)));
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query together(String one, String other) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new PhraseQuery(1, "title", one, other), 4),
                        new BoostQuery(new PhraseQuery(1, "subject", one, other), 2),
                        new PhraseQuery(1, "about", one, other)),
                0.1f);
    }

    private static Query constant(String field, String text, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, text))), weight);
    }

    private static String text(Random random, int words) {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++) {
            text.append(word(random)).append(' ');
        }
        return text.toString();
    }

    /** The first is the commonest. */
    private static String word(Random random) {
        return WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2)));
    }
}
