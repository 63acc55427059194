/** Limits on how often somebody may do something, and whose address a request came from. */
@NullMarked
package org.carrel.platform.limit;

import org.jspecify.annotations.NullMarked;
