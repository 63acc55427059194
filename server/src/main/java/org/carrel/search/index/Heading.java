package org.carrel.search.index;

import java.util.Locale;

/** What a catalogue has many books under, and what is suggested by itself while somebody types. */
public enum Heading {
    AUTHOR,
    SUBJECT;

    /** The field in which the document of a book has it as a term, as it is written. */
    public String field() {
        return "facet_" + name().toLowerCase(Locale.ROOT);
    }
}
