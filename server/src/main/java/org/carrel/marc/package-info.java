/**
 * MARC 21 as a format: records are taken apart from ISO 2709 or MARCXML, and its codes stand for the words of our own books.
 * What a field means for a book, those say who import.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalogue", "platform"})
package org.carrel.marc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
