package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** The index that the server made, read by Lucene alone: what search can be held against. */
final class BareIndex implements AutoCloseable {
    private static final int HITS = 20;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final String field;

    private BareIndex(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.field = largestText(reader);
    }

    /** Two words that stand in the same library. */
    record Pair(String one, String other) {}

    /** The index with the most documents below a directory: the others are of facets, or old. */
    static BareIndex open(Path directory) throws IOException {
        var newest = new TreeMap<Integer, DirectoryReader>();
        try (var files = Files.walk(directory)) {
            for (var folder : files.filter(Files::isDirectory).toList()) {
                var lucene = FSDirectory.open(folder);
                if (DirectoryReader.indexExists(lucene)) {
                    var reader = DirectoryReader.open(lucene);
                    newest.put(FieldInfos.getIndexedFields(reader).size(), reader);
                }
            }
        }
        if (newest.isEmpty()) {
            throw new IOException("There is no index in " + directory + " yet.");
        }
        return new BareIndex(newest.lastEntry().getValue());
    }

    /** Drawn as often as they stand in books, as people's words are. */
    List<Pair> pairs(Random random, int count) throws IOException {
        var words = new ArrayList<String>();
        var counts = new ArrayList<Long>();
        var sum = 0L;
        var terms = MultiTerms.getTerms(reader, field).iterator();
        for (var term = terms.next(); term != null; term = terms.next()) {
            var word = term.utf8ToString();
            if (word.matches("\\p{L}{3,20}") && terms.docFreq() > 1) {
                sum += terms.docFreq();
                words.add(word);
                counts.add(sum);
            }
        }
        var pairs = new ArrayList<Pair>();
        while (pairs.size() < count) {
            pairs.add(new Pair(drawn(random, words, counts, sum), drawn(random, words, counts, sum)));
        }
        return pairs;
    }

    void search(Pair pair) throws IOException {
        searcher.search(
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(field, pair.one())), BooleanClause.Occur.MUST)
                        .add(new TermQuery(new Term(field, pair.other())), BooleanClause.Occur.MUST)
                        .build(),
                HITS);
    }

    private static String drawn(Random random, List<String> words, List<Long> counts, long sum) {
        var place = java.util.Collections.binarySearch(counts, (long) (random.nextDouble() * sum));
        return words.get(Math.min(words.size() - 1, place < 0 ? -place - 1 : place + 1));
    }

    private static String largestText(DirectoryReader reader) throws IOException {
        var fields = new TreeMap<Long, String>();
        for (var name : FieldInfos.getIndexedFields(reader)) {
            var terms = MultiTerms.getTerms(reader, name);
            if (terms != null && terms.hasPositions()) {
                fields.put(terms.getSumTotalTermFreq(), name);
            }
        }
        if (fields.isEmpty()) {
            throw new IOException("The index holds no text.");
        }
        return fields.lastEntry().getValue();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
