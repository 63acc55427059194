package org.carrel.search.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts works by the years of their editions, and by the decades: a work with two editions in one decade counts once. */
final class Years {
    static final int FIRST = -3_000;
    private static final int LAST = 2_100;
    private static final int YEAR_BY_YEAR = 40;
    private static final long COUNT = 0xffff_ffffL;
    private final long[] years = new long[LAST - FIRST + 1];
    private final long[] decades = new long[(LAST - FIRST) / 10 + 1];
    private int least = LAST + 1;
    private int most = FIRST - 1;

    /** The low half counts, the high half is the work that was counted last. Works are numbered from one. */
    private static long counted(long cell, int work) {
        return cell >>> 32 == work ? cell : (long) work << 32 | ((cell & COUNT) + 1);
    }

    private static int count(long cell) {
        return (int) (cell & COUNT);
    }

    void count(int year, int work) {
        least = Math.min(least, year);
        most = Math.max(most, year);
        var place = year - FIRST;
        years[place] = counted(years[place], work);
        decades[place / 10] = counted(decades[place / 10], work);
    }

    /** So many works more, or less, none of which has a second edition. */
    void add(int year, int works) {
        least = Math.min(least, year);
        most = Math.max(most, year);
        years[year - FIRST] += works;
        decades[(year - FIRST) / 10] += works;
    }

    void add(Years others) {
        for (var place = Math.max(0, others.least - FIRST); place <= others.most - FIRST; place++) {
            if (count(others.years[place]) > 0) {
                add(FIRST + place, count(others.years[place]));
            }
        }
    }

    /** Empty where no work has a year. */
    Optional<YearHistogram> histogram() {
        narrow();
        if (most < least) {
            return Optional.empty();
        }
        var step = most - least <= YEAR_BY_YEAR ? 1 : 10;
        return Optional.of(new YearHistogram(least, most, step, bars(step == 1 ? years : decades, step)));
    }

    void clear() {
        for (var place = Math.max(0, least - FIRST); place <= most - FIRST; place++) {
            years[place] = 0;
            decades[place / 10] = 0;
        }
        least = LAST + 1;
        most = FIRST - 1;
    }

    /** Leaves out what was taken away whole. */
    private void narrow() {
        while (least <= most && count(years[least - FIRST]) == 0) {
            least++;
        }
        while (least <= most && count(years[most - FIRST]) == 0) {
            most--;
        }
    }

    private List<YearHistogram.Bar> bars(long[] counts, int step) {
        var bars = new ArrayList<YearHistogram.Bar>();
        for (var place = (least - FIRST) / step; place <= (most - FIRST) / step; place++) {
            var count = count(counts[place]);
            if (count > 0) {
                bars.add(new YearHistogram.Bar(FIRST + place * step, count));
            }
        }
        return List.copyOf(bars);
    }
}
