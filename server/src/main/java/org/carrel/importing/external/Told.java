package org.carrel.importing.external;

import org.carrel.catalogue.NewBook;
import org.carrel.importing.ExternalBook;
import org.carrel.importing.ExternalSource;

/** What one source tells of a book. */
record Told(ExternalSource source, ExternalBook external) {
    NewBook book() {
        return external.book();
    }
}
