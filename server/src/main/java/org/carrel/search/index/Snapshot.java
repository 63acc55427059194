package org.carrel.search.index;

import org.apache.lucene.facet.taxonomy.TaxonomyReader;
import org.apache.lucene.search.IndexSearcher;

/** The index at one moment; good within one {@link Reading} only. */
public record Snapshot(IndexSearcher searcher, TaxonomyReader taxonomy) {}
