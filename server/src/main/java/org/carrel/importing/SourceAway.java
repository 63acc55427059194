package org.carrel.importing;

/** A source that was asked by query does not answer, or not with anything of use. */
public class SourceAway extends RuntimeException {
    /** @param why in words for the one who asked */
    public SourceAway(String why, Throwable cause) {
        super(why, cause, false, false);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
