package org.carrel.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Something wrong with one row.
 *
 * @param row its number as a spreadsheet counts, or the place in an answer
 * @param original as it came, cut where it is very long
 */
public record ImportProblem(int row, Kind kind, String reason, String original) {
    private static final int MOST = 2_000;

    /** Whether the row came in all the same. */
    public enum Kind {
        @JsonProperty("failed")
        FAILED,
        @JsonProperty("warning")
        WARNING,
        /** It came in, and could not be taken back when the import was undone. */
        @JsonProperty("left")
        LEFT
    }

    public ImportProblem {
        reason = CleanText.line(reason, 500).orElse("unknown");
        original = CleanText.asItCame(original, MOST);
    }
}
