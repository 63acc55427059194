package org.carrel.platform.listing;

/** Patterns of SQL's {@code like}. */
public final class Like {
    private Like() {}

    /** The text as itself, whatever signs of {@code like} it holds. */
    public static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
