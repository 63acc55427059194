package org.carrel.search.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What the index knows of terms, each looked up once however often a search asks for it: a word is looked for in a dozen of
 * fields, and each has a dictionary in each segment. Used by one thread.
 */
final class KnownTerms {
    private final IndexSearcher searcher;
    private final Map<Term, TermStates> known = new HashMap<>();
    /** Each opened once, not anew for every word that is looked up in it. */
    private final Map<Place, Optional<TermsEnum>> dictionaries = new HashMap<>();

    KnownTerms(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private record Place(int leaf, String field) {}

    IndexSearcher searcher() {
        return searcher;
    }

    boolean has(Term term) throws IOException {
        return frequency(term) > 0;
    }

    /** In how many documents it stands, deleted ones included. */
    int frequency(Term term) throws IOException {
        return states(term).docFreq();
    }

    /** Of a term that is there. */
    Query query(Term term) throws IOException {
        return new TermQuery(term, states(term));
    }

    TermStates states(Term term) throws IOException {
        var before = known.get(term);
        if (before != null) {
            return before;
        }
        var states = new TermStates(searcher.getTopReaderContext());
        for (var leaf : searcher.getIndexReader().leaves()) {
            var terms = dictionary(leaf, term.field());
            if (terms.isPresent() && terms.get().seekExact(term.bytes())) {
                states.register(
                        terms.get().termState(),
                        leaf.ord,
                        terms.get().docFreq(),
                        terms.get().totalTermFreq());
            }
        }
        known.put(term, states);
        return states;
    }

    private Optional<TermsEnum> dictionary(LeafReaderContext leaf, String field) throws IOException {
        var place = new Place(leaf.ord, field);
        var before = dictionaries.get(place);
        if (before != null) {
            return before;
        }
        var terms = leaf.reader().terms(field);
        var dictionary = terms == null ? Optional.<TermsEnum>empty() : Optional.of(terms.iterator());
        dictionaries.put(place, dictionary);
        return dictionary;
    }
}
