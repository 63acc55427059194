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
            var documents = leaf.reader().postings(term, PostingsEnum.NONE);
            if (documents != null && isAnyAlive(documents, leaf.reader())) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of these documents was not deleted; stops at the first. */
    public static boolean isAnyAlive(DocIdSetIterator documents, LeafReader leaf) throws IOException {
        var live = leaf.getLiveDocs();
        for (var doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            if (live == null || live.get(doc)) {
                return true;
            }
        }
        return false;
    }
}
