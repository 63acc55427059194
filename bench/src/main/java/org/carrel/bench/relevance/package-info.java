/** How good the hits are: judged queries, and what share of the best possible order a search engine gives. */
@NullMarked
package org.carrel.bench.relevance;

import org.jspecify.annotations.NullMarked;
