/**
 * Works as hits: what matches is editions, what is shown is works. The editions of a work lie next to each other in the
 * index, so one pass over the matching editions, in their order, finds the works, counts them, and counts their facets.
 */
@NullMarked
package org.carrel.search.works;

import org.jspecify.annotations.NullMarked;
