/**
 * Books from MARC 21 files, ISO 2709 and MARCXML: a cutter finds where each record begins and ends, {@link
 * org.carrel.marc.MarcDecoder} takes it apart, and {@link org.carrel.importing.marc.MarcBook} says what it means for a book.
 */
@NullMarked
package org.carrel.importing.marc;

import org.jspecify.annotations.NullMarked;
