package org.carrel.search.works;

import java.util.Arrays;

/** The highest of many numbers, none of which is negative. Few of them are high enough to be kept. */
final class Highest {
    private static final long NONE = -1;
    private final long[] kept;
    private int size;
    private long least = NONE;

    /** @param most how many are kept */
    Highest(int most) {
        this.kept = new long[most];
    }

    void add(long number) {
        if (size < kept.length) {
            kept[size++] = number;
            least = size < kept.length ? NONE : Arrays.stream(kept).min().orElse(NONE);
        } else if (size > 0 && number > least) {
            var place = 0;
            while (kept[place] != least) {
                place++;
            }
            kept[place] = number;
            least = Arrays.stream(kept).min().orElse(NONE);
        }
    }

    /** In no order. */
    long[] all() {
        return Arrays.copyOf(kept, size);
    }
}
