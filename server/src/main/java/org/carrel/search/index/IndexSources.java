package org.carrel.search.index;

import org.carrel.catalogue.Books;
import org.springframework.stereotype.Component;

/** What an index is made from. */
@Component
record IndexSources(FeedStore feed, Books books, Documents documents) {}
