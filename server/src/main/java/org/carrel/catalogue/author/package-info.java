/** The people (and bodies) who made books, as authorities: one name each, with its variants. It knows no book but by number. */
@NullMarked
@NamedInterface("author")
package org.carrel.catalogue.author;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
