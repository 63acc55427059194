package org.carrel.search.index;

import org.apache.lucene.facet.taxonomy.TaxonomyWriter;

/** What an index keeps once for all its documents. */
public record Registers(TaxonomyWriter categories, Headings headings) {}
