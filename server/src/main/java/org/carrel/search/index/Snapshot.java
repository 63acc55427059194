package org.carrel.search.index;

import java.io.IOException;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;

/**
 * The index at one moment; good within one {@link Reading} only.
 *
 * @param headings see {@link Headings}
 */
public record Snapshot(IndexSearcher searcher, TaxonomyReader taxonomy, IndexSearcher headings) {
    /** Whether a book has it. */
    public boolean has(Term term) throws IOException {
        for (var leaf : searcher.getIndexReader().leaves()) {
            if (has(leaf.reader(), term)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(LeafReader leaf, Term term) throws IOException {
        var documents = leaf.postings(term, PostingsEnum.NONE);
        if (documents == null) {
            return false;
        }
        var live = leaf.getLiveDocs();
        var document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
            document = documents.nextDoc();
        }
        return document != DocIdSetIterator.NO_MORE_DOCS;
    }
}
