package org.carrel.platform.listing;

import java.util.regex.Pattern;

/** Cells of tables that people open with a spreadsheet. */
public final class Cell {
    /** What a spreadsheet would take for a formula, and run. */
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");

    private Cell() {}

    /** The text, with a sign before it where it would be run. */
    public static String guarded(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }
}
