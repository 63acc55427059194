package org.carrel.account.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.account.PrivacyProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Erases those whom nobody needs, where the library wants that: each in a transaction of their own. */
@Component
class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private final RetentionStore store;
    private final Erasure erasure;
    private final PrivacyProperties properties;
    private final Clock clock;

    Retention(RetentionStore store, Erasure erasure, PrivacyProperties properties, Clock clock) {
        this.store = store;
        this.erasure = erasure;
        this.properties = properties;
        this.clock = clock;
    }

    void round() {
        properties.unusedUnverified().ifPresent(this::unused);
        properties.expiredMemberships().ifPresent(this::expired);
    }

    private void unused(Duration time) {
        var before = clock.instant().minus(time);
        each("unused", after -> store.unused(before, after), user -> store.stillUnused(before, user));
    }

    private void expired(Duration time) {
        var day = LocalDate.ofInstant(clock.instant().minus(time), ZoneOffset.UTC);
        each("expired", after -> store.expired(day, after), user -> store.stillExpired(day, user));
    }

    /** Goes on behind the last it saw, for those with open loans stay. */
    private void each(String why, Function<UUID, List<UUID>> next, Forgettable unused) {
        var after = new UUID(0, 0);
        var erased = 0;
        for (var batch = next.apply(after); !batch.isEmpty(); batch = next.apply(after)) {
            for (var user : batch) {
                erased += erasure.eraseUnused(user, unused) ? 1 : 0;
            }
            after = batch.getLast();
        }
        if (erased > 0) {
            LOG.info("Erased {} accounts: {}", erased, why);
        }
    }
}
