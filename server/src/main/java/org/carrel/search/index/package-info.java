/**
 * The index of this node: a Lucene index and its taxonomy in the data directory, filled from the database and kept up with
 * it by the feed of changes, by snapshot: nothing is lost, nothing waits for somebody's long transaction.
 *
 * <p>One document is one edition, and the editions of a work lie next to each other. What a document holds besides its
 * keys ({@link org.carrel.search.index.IndexFields}) is added by beans that are {@link
 * org.carrel.search.index.DocumentPart}; how texts are cut into words is said by the {@link
 * org.carrel.search.index.IndexLanguage}. Everyone reads through {@link org.carrel.search.index.SearchIndex}.
 */
@NullMarked
package org.carrel.search.index;

import org.jspecify.annotations.NullMarked;
