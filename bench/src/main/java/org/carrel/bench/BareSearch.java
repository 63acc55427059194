package org.carrel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Two words, asked of Lucene alone. */
final class BareSearch implements AutoCloseable {
    /** Where our own search looks. */
    static final List<String> EVERYWHERE = List.of("title", "author", "subject", "about");

    static final List<String> MAIN = List.of("title", "author", "subject");
    private static final List<String> FACETS = List.of("format", "language", "author", "subject");
    private static final int HITS = 20;
    private static final int FIRST_HITS = 10;
    private static final int VALUES = 10;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;

    BareSearch(Path index) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(index));
        searcher = new IndexSearcher(reader);
        facets = new DefaultSortedSetDocValuesReaderState(reader, BareIndex.facets());
    }

    /** The first twenty books that have both words in any of the fields, and the commonest values of four facets. */
    void withFacets(WordPair pair, List<String> fields) throws IOException {
        var found = FacetsCollectorManager.search(searcher, both(pair, fields), HITS, new FacetsCollectorManager());
        var counts = new SortedSetDocValuesFacetCounts(facets, found.facetsCollector());
        for (var facet : FACETS) {
            counts.getTopChildren(VALUES, facet);
        }
    }

    /** The first ten, and nothing counted. */
    void firstHits(WordPair pair, List<String> fields) throws IOException {
        searcher.search(both(pair, fields), FIRST_HITS);
    }

    private static Query both(WordPair pair, List<String> fields) {
        return new BooleanQuery.Builder()
                .add(either(pair.one(), fields), Occur.MUST)
                .add(either(pair.other(), fields), Occur.MUST)
                .build();
    }

    private static Query either(String word, List<String> fields) {
        var either = new BooleanQuery.Builder();
        fields.forEach(field -> either.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
        return either.build();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
