package org.carrel.catalogue.cover;

import java.util.Arrays;
import java.util.Optional;

/** The widths in which a cover is kept, in pixels. */
enum Size {
    SMALL(120),
    MEDIUM(320),
    LARGE(640);

    private final int width;

    Size(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    /** The smallest that is at least so wide, else the largest. */
    static Size atLeast(int width) {
        return Arrays.stream(values())
                .filter(size -> size.width >= width)
                .findFirst()
                .orElse(LARGE);
    }

    static Optional<Size> of(String width) {
        return Arrays.stream(values())
                .filter(size -> String.valueOf(size.width).equals(width))
                .findFirst();
    }
}
