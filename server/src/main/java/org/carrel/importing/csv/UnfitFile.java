package org.carrel.importing.csv;

import java.io.IOException;

/** A file as a whole that cannot be imported, in words for the one who gave it. */
class UnfitFile extends IOException {
    UnfitFile(String why) {
        super(why);
    }
}
