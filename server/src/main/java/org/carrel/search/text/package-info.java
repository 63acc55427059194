/** The language of search: how texts are cut into words, what a query means, and which hits come first. */
@NullMarked
package org.carrel.search.text;

import org.jspecify.annotations.NullMarked;
