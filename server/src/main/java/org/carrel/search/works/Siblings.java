package org.carrel.search.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.carrel.search.index.IndexFields;
import org.carrel.search.index.Snapshot;

/** Tells of a work that is shown what the pass over all of them did not gather: all its editions. */
final class Siblings {
    private final IndexSearcher searcher;
    private final TaxonomyReader taxonomy;
    private final WorkSort sort;

    Siblings(Snapshot snapshot, WorkSort sort) {
        this.searcher = snapshot.searcher();
        this.taxonomy = snapshot.taxonomy();
        this.sort = sort;
    }

    FoundWork found(TopWorks.Ranked ranked) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(ranked.document(), leaves));
        var reader = leaf.reader();
        var document = ranked.document() - leaf.docBase;
        var workId = IndexFields.id(value(reader, FacetPart.WORK_ID, document));
        var bookId = IndexFields.id(value(reader, IndexFields.BOOK_ID, document));
        var editions = new ArrayList<UUID>();
        var formats = new ArrayList<Integer>();
        gather(reader, workId, editions, formats);
        return new FoundWork(
                workId,
                bookId,
                ranked.place(),
                sort.byScore()
                        ? NumericUtils.sortableIntToFloat((int) -ranked.place().first())
                        : 0,
                ranked.matching(),
                labels(ranked.formats()),
                editions,
                labels(formats));
    }

    private static void gather(LeafReader reader, UUID workId, List<UUID> editions, List<Integer> formats)
            throws IOException {
        var postings = reader.postings(new Term(IndexFields.WORK, IndexFields.bytes(workId)), PostingsEnum.NONE);
        if (postings == null) {
            return;
        }
        var live = reader.getLiveDocs();
        var ids = DocValues.getBinary(reader, IndexFields.BOOK_ID);
        var facets = DocValues.getBinary(reader, Edition.FIELD);
        var edition = new Edition();
        for (var doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            if ((live == null || live.get(doc)) && ids.advanceExact(doc) && facets.advanceExact(doc)) {
                editions.add(IndexFields.id(ids.binaryValue()));
                edition.read(facets.binaryValue());
                var format = edition.ordinal(edition.start(Dimension.FORMAT.place()));
                if (!formats.contains(format)) {
                    formats.add(format);
                }
            }
        }
    }

    private static BytesRef value(LeafReader reader, String field, int document) throws IOException {
        BinaryDocValues values = DocValues.getBinary(reader, field);
        if (!values.advanceExact(document)) {
            throw new IllegalStateException("a document without " + field);
        }
        return values.binaryValue();
    }

    private List<String> labels(List<Integer> ordinals) throws IOException {
        var labels = new ArrayList<String>();
        for (var ordinal : ordinals) {
            labels.add(taxonomy.getPath(ordinal).components[1]);
        }
        return labels.stream().sorted().toList();
    }
}
