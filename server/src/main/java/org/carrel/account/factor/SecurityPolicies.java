package org.carrel.account.factor;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.carrel.account.Caller;
import org.carrel.account.Forgotten;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** For which roles a second factor is asked; a change holds at once, for those who are signed in as well. */
@Service
class SecurityPolicies {
    private final SecurityPolicyStore store;
    private final Factors factors;
    private final Forgotten forgotten;
    private final Clock clock;

    SecurityPolicies(SecurityPolicyStore store, Factors factors, Forgotten forgotten, Clock clock) {
        this.store = store;
        this.factors = factors;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    SecurityPolicy get() {
        return store.get();
    }

    @Transactional
    Change<SecurityPolicy> replace(NewSecurityPolicy wanted, Caller by, Precondition precondition) {
        var before = store.lock();
        if (!precondition.met(before.version())) {
            return new Change.Stale<>();
        }
        var unknown = store.unknown(wanted.secondFactorRequiredFor());
        if (!unknown.isEmpty()) {
            return new Change.Denied<>(List.of(Reason.of(
                    "grant_unknown",
                    "There is no such role: " + String.join(", ", unknown) + ".",
                    Map.of("unknown", unknown))));
        }
        var concerned = new HashSet<>(store.concerned(clock.instant()));
        store.write(wanted, clock.instant());
        concerned.addAll(store.concerned(clock.instant()));
        var own = factors.state(by.userId());
        if (own.required() && !own.any()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Change.Denied<>(List.of(Reason.of(
                    "second_factor_missing", "This concerns you as well: turn on a second factor of your own first.")));
        }
        concerned.forEach(forgotten::user);
        var after = store.get();
        Audit.changed("security-policy", "current", before, after);
        return new Change.Made<>(after);
    }
}
