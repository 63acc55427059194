package org.carrel.search.text;

/** When words that are written nearly like the one that was typed count as well. */
enum Near {
    NEVER,
    /** Where the index has not the word itself. */
    IF_UNKNOWN,
    ALWAYS
}
