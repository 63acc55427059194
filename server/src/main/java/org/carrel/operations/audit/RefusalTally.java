package org.carrel.operations.audit;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts refusals that anybody can cause: by the minute, and the many kinds of a crowd together. */
@Component
class RefusalTally {
    private final RefusalTallyStore store;
    private final AuditProperties properties;

    RefusalTally(RefusalTallyStore store, AuditProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    void count(Line line) {
        var minute = line.at().truncatedTo(ChronoUnit.MINUTES);
        if (!store.countKnown(minute, key(line))) {
            var kept = store.kinds(minute) < properties.refusals() ? line : ofCrowd(line);
            store.count(minute, key(kept), kept);
        }
    }

    private static String key(Line line) {
        return new Hash("carrel-audit-tally-1")
                .add(line.action())
                .add(line.actor().id())
                .add(line.origin().address())
                .add(line.origin().userAgent())
                .add(line.target().map(Line.Target::type))
                .add(line.target().flatMap(Line.Target::id))
                .add(line.status())
                .hex();
    }

    private static Line ofCrowd(Line line) {
        return new Line(
                line.id(),
                line.at(),
                line.action(),
                Actor.NOBODY,
                Origin.NOWHERE,
                Optional.empty(),
                Optional.empty(),
                line.outcome(),
                line.status(),
                line.codes(),
                1,
                Optional.empty());
    }
}
