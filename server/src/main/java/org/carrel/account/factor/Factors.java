package org.carrel.account.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.FactorsChanged;
import org.carrel.account.ProofMethod;
import org.carrel.account.SecurityEvent;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** All of somebody's second factors, of whatever kind, and what follows when they change. */
@Service
public class Factors {
    private final List<FactorKind> kinds;
    private final RecoveryCodes recoveryCodes;
    private final FactorStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    Factors(
            List<FactorKind> kinds,
            RecoveryCodes recoveryCodes,
            FactorStore store,
            Accounts accounts,
            ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.recoveryCodes = recoveryCodes;
        this.store = store;
        this.accounts = accounts;
        this.events = events;
    }

    public FactorState state(UUID user) {
        return new FactorState(
                store.required(user),
                count(user, ProofMethod.OTP) > 0,
                count(user, ProofMethod.PASSKEY),
                recoveryCodes.left(user));
    }

    /** What somebody can show beside a first proof; nothing where no second factor is on. */
    public List<ProofMethod> methods(UUID user) {
        var methods = new ArrayList<ProofMethod>();
        kinds.stream()
                .filter(kind -> kind.count(user) > 0)
                .map(FactorKind::method)
                .forEach(methods::add);
        if (!methods.isEmpty() && recoveryCodes.left(user) > 0) {
            methods.add(ProofMethod.RECOVERY_CODE);
        }
        return methods.stream().sorted().toList();
    }

    /** From here to the end of the transaction nobody else changes their factors. */
    public void lock(UUID user) {
        accounts.lock(user);
    }

    /** Why none of their factors may go, behind {@link #lock}; empty where one may. */
    public Optional<Reason> keepsLast(UUID user) {
        var all = kinds.stream().mapToInt(kind -> kind.count(user)).sum();
        return all <= 1 && store.required(user)
                ? Optional.of(Reason.of(
                        "last_second_factor", "Your role asks for a second factor; turn on another one first."))
                : Optional.empty();
    }

    /**
     * Somebody's factors are others than before: they hear of it, every node knows at once, and whoever came in before is
     * out.
     *
     * @param goesOn the session that did it, if it is their own
     */
    public void changed(SecurityEvent event, Optional<UUID> goesOn) {
        var user = event.userId();
        if (methods(user).isEmpty()) {
            recoveryCodes.clear(user);
        }
        events.publishEvent(event);
        events.publishEvent(new FactorsChanged(user, goesOn));
    }

    /** Takes all of them away. */
    void clear(UUID user) {
        kinds.forEach(kind -> kind.removeAll(user));
    }

    private int count(UUID user, ProofMethod method) {
        return kinds.stream()
                .filter(kind -> kind.method() == method)
                .mapToInt(kind -> kind.count(user))
                .sum();
    }
}
