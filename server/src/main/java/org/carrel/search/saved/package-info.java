/** Searches that people keep, and are told of what they newly find. */
@NullMarked
@NamedInterface("saved")
package org.carrel.search.saved;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
