/**
 * What comes in from elsewhere: Google Books, CSV and MARC files, the demonstration library. A source tells a book as a {@link
 * org.carrel.importing.Draft}, which cleans it; {@link org.carrel.importing.BookImport} takes it in unless it is there
 * already, and the sub-package {@code job} keeps what was done and what was wrong. One sub-package a source, none sees
 * another.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "catalogue", "catalogue::author", "holding", "circulation", "marc", "platform"
        })
package org.carrel.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
