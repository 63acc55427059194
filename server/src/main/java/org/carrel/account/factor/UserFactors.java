package org.carrel.account.factor;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.Rights;
import org.carrel.account.SecurityEvent;
import org.carrel.account.UserStatus;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Second factors of others: for whoever lost their phone and the codes for recovery with it. */
@Service
class UserFactors {
    private final Factors factors;
    private final Accounts accounts;
    private final Clock clock;

    UserFactors(Factors factors, Accounts accounts, Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.clock = clock;
    }

    Change<FactorState> find(UUID id, Rights by) {
        return living(id)
                ? by.barredFrom(accounts.rights(id))
                        .map(Change::<FactorState>forbidden)
                        .orElseGet(() -> new Change.Made<>(factors.state(id)))
                : new Change.Unknown<>("user");
    }

    /** Takes all of somebody's factors, and ends their sessions. */
    @Transactional
    Change<FactorState> reset(UUID id, Caller by) {
        factors.lock(id);
        if (!living(id)) {
            return new Change.Unknown<>("user");
        }
        if (id.equals(by.userId())) {
            return new Change.Denied<>(List.of(Reason.of(
                    "own_factors", "These are your own: turn them off one by one, or ask another administrator.")));
        }
        var barred = accounts.barred(id, by.rights());
        if (barred.isPresent()) {
            return Change.forbidden(barred.get());
        }
        var before = factors.state(id);
        factors.clear(id);
        factors.changed(SecurityEvent.of(SecurityEvent.Kind.SECOND_FACTOR_OFF, id, clock.instant()), Optional.empty());
        var after = factors.state(id);
        Audit.changed("users", id, before, after);
        return new Change.Made<>(after);
    }

    private boolean living(UUID id) {
        return accounts.find(id)
                .filter(user -> user.status() == UserStatus.ACTIVE || user.status() == UserStatus.SUSPENDED)
                .isPresent();
    }
}
