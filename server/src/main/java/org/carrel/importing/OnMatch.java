package org.carrel.importing;

/** What an import does with a book that is there already. */
public enum OnMatch {
    /** It stays as it is. */
    KEEP,
    /** What it lacks is added; what it has stays. */
    FILL_GAPS,
    /** It becomes what the source says; what the source does not say goes. */
    REPLACE
}
