package org.carrel.search.text;

import org.apache.lucene.search.Query;

/**
 * A query as the index takes it.
 *
 * @param exact whether all its words are wanted as they are written; otherwise nothing had all of them, and near misses count
 */
public record Understood(Query query, boolean exact) {}
