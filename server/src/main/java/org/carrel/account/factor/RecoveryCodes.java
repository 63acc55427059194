package org.carrel.account.factor;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carrel.account.SecurityEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes for the day that a second factor is lost, each good once. */
@Component
public class RecoveryCodes {
    private static final int AT_A_TIME = 10;
    private final RecoveryCodeStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecoveryCodes(RecoveryCodeStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Ten new ones, as they are shown once; those before are good no more. In the transaction at hand. */
    public List<String> renew(UUID user) {
        var codes = Stream.generate(RecoveryCode::fresh).limit(AT_A_TIME).toList();
        store.replace(user, codes);
        return codes.stream().map(RecoveryCode::shown).toList();
    }

    /** Whether this is one of theirs; it is used up by that. */
    @Transactional
    public boolean use(UUID user, String typed) {
        var used = store.use(user, RecoveryCode.typed(typed), clock.instant());
        if (used) {
            events.publishEvent(SecurityEvent.of(SecurityEvent.Kind.RECOVERY_CODE_USED, user, clock.instant()));
        }
        return used;
    }

    public int left(UUID user) {
        return store.left(user);
    }

    void clear(UUID user) {
        store.clear(user);
    }
}
