/**
 * What goes out to other programs: any search, one book or the whole catalogue, in the formats of {@link
 * org.carrel.exporting.ExportFormat}. Each format is written book by book, so that a file may be of any size; what came in
 * as MARC and was not edited goes out byte for byte.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "catalogue", "holding", "marc", "search", "platform"})
package org.carrel.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
