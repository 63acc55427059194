/** Lists as SQL: filtered, sorted, paged by offset or by cursor. */
@NullMarked
package org.carrel.platform.listing;

import org.jspecify.annotations.NullMarked;
