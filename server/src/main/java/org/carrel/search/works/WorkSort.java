package org.carrel.search.works;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders that works are shown in. What has no value to be ordered by stands at the end, whichever way it goes. */
public enum WorkSort {
    RELEVANCE("", true, false),
    TITLE(SortPart.TITLE, false, true),
    TITLE_DOWN(SortPart.TITLE, true, true),
    YEAR(SortPart.YEAR, false, false),
    YEAR_DOWN(SortPart.YEAR, true, false),
    ADDED(SortPart.ADDED, false, false),
    ADDED_DOWN(SortPart.ADDED, true, false),
    POPULARITY(SortPart.POPULARITY, true, false),
    AUTHOR(SortPart.AUTHOR, false, true);

    private static final String DOWN = "_DOWN";
    private final String field;
    private final boolean descending;
    private final boolean byText;

    WorkSort(String field, boolean descending, boolean byText) {
        this.field = field;
        this.descending = descending;
        this.byText = byText;
    }

    /** As it is asked for, such as {@code -year}. */
    public String text() {
        var name = name().toLowerCase(Locale.ROOT);
        return name().endsWith(DOWN) ? "-" + name.substring(0, name.length() - DOWN.length()) : name;
    }

    public static Optional<WorkSort> of(String text) {
        return Arrays.stream(values()).filter(sort -> sort.text().equals(text)).findFirst();
    }

    /** An instant as it is ordered by: in microseconds since 1970. */
    public static long instant(Instant instant) {
        return SortKeys.instant(instant);
    }

    String field() {
        return field;
    }

    boolean descending() {
        return descending;
    }

    boolean byText() {
        return byText;
    }

    boolean byScore() {
        return this == RELEVANCE;
    }

    /** Which of two stands first. */
    int compare(Place one, Place other) {
        var first = Long.compare(one.first(), other.first());
        if (first != 0) {
            return first;
        }
        var rest = descending ? other.rest().compareTo(one.rest()) : one.rest().compareTo(other.rest());
        return rest != 0 ? rest : Long.compare(one.work(), other.work());
    }
}
