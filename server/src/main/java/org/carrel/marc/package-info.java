/**
 * MARC 21 as both sides of it need it: records are taken apart from ISO 2709 or MARCXML and put together again, and codes
 * (relators, languages) stand for the words of our own books. What a field means for a book, those say who import and export.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"catalogue", "platform"})
package org.carrel.marc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
