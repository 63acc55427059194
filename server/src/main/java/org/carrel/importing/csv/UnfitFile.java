package org.carrel.importing.csv;

/** A file as a whole that cannot be imported, in words for the one who gave it. */
class UnfitFile extends RuntimeException {
    UnfitFile(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
