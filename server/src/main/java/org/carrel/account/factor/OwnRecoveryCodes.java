package org.carrel.account.factor;

import java.time.Clock;
import java.util.List;
import org.carrel.account.Caller;
import org.carrel.account.SecurityEvent;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Getting new codes for recovery, for whoever has something to recover from. */
@Service
class OwnRecoveryCodes {
    private final RecoveryCodes codes;
    private final Factors factors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnRecoveryCodes(RecoveryCodes codes, Factors factors, ApplicationEventPublisher events, Clock clock) {
        this.codes = codes;
        this.factors = factors;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    Change<NewRecoveryCodes> renew(Caller caller) {
        var user = caller.userId();
        factors.lock(user);
        if (!factors.state(user).any()) {
            return new Change.Denied<>(
                    List.of(Reason.of("no_second_factor", "No second factor is on; turn one on first.")));
        }
        events.publishEvent(SecurityEvent.of(SecurityEvent.Kind.RECOVERY_CODES_RENEWED, user, clock.instant()));
        return new Change.Made<>(new NewRecoveryCodes(codes.renew(user)));
    }
}
