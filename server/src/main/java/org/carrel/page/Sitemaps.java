package org.carrel.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.catalogue.WorkDates;
import org.carrel.platform.Remembered;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All works, cut into maps of the site (sitemaps.org) of which each may be read by itself. */
@Component
class Sitemaps {
    /** The protocol allows 50,000; some may come in while a cut is remembered. */
    private static final int WORKS = 25_000;

    private static final int MOST = 49_000;
    private static final int BATCH = 1_000;
    private static final Duration FRESH = Duration.ofHours(1);
    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);
    private final WorkDates dates;
    private final int size;
    private final Remembered<Integer, List<WorkDates.Stretch>> cuts = new Remembered<>(1, cut -> 1, FRESH);

    @Autowired
    Sitemaps(WorkDates dates) {
        this(dates, WORKS);
    }

    Sitemaps(WorkDates dates, int size) {
        this.dates = dates;
        this.size = size;
    }

    /**
     * One map.
     *
     * @param after the work before its first
     * @param last its last work
     * @param changed when one of them changed last; absent where there is none
     */
    record Part(int number, UUID after, UUID last, int works, Optional<Instant> changed) {
        /** Another one whenever another answer is likely. */
        String tag() {
            return "W/\"" + works + "-" + changed.map(Instant::toEpochMilli).orElse(0L) + "\"";
        }
    }

    /** There is always one, for the library's first page. */
    List<Part> all() {
        var cut = cuts.get(size, () -> Optional.of(dates.stretches(size)).filter(works -> !works.isEmpty()))
                .orElse(List.of());
        var parts = new ArrayList<Part>();
        var after = FIRST;
        for (var stretch : cut) {
            var isLast = parts.size() == cut.size() - 1;
            parts.add(new Part(
                    parts.size(), after, isLast ? LAST : stretch.last(), stretch.works(), Optional.of(stretch.at())));
            after = stretch.last();
        }
        return parts.isEmpty() ? List.of(new Part(0, FIRST, LAST, 0, Optional.empty())) : List.copyOf(parts);
    }

    Optional<Part> part(int number) {
        return all().stream().filter(part -> part.number() == number).findFirst();
    }

    /**
     * The next works of a part, some at a time: no connection and no long list is held while they are written.
     *
     * @param given how many were before
     */
    List<WorkDates.Changed> next(Part part, Optional<WorkDates.Changed> before, int given) {
        var after = before.map(WorkDates.Changed::workId).orElse(part.after());
        return dates.between(after, part.last(), Math.clamp(MOST - given, 0, BATCH));
    }
}
