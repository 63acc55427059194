package org.carrel.account.factor;

import java.time.Clock;
import java.util.UUID;
import org.carrel.account.ProofMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes of people's authenticator apps, each good once. */
@Component
public class TotpCodes implements FactorKind {
    private final TotpStore store;
    private final Sealing sealing;
    private final Clock clock;

    TotpCodes(TotpStore store, Sealing sealing, Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Whether this is their code of now; it is used up by that. Of two who show it at once, one succeeds. */
    @Transactional
    public boolean use(UUID user, String code) {
        var sealed = store.find(user);
        if (sealed.isEmpty()) {
            return false;
        }
        var secret = TotpSecret.of(sealing.open(sealed.get(), user));
        var used = secret.steps(code, clock.instant()).stream().anyMatch(step -> store.use(user, step));
        if (used && sealing.isOld(sealed.get())) {
            store.reseal(user, sealed.get(), sealing.seal(secret.bytes(), user));
        }
        return used;
    }

    @Override
    public ProofMethod method() {
        return ProofMethod.OTP;
    }

    @Override
    public int count(UUID user) {
        return store.find(user).isPresent() ? 1 : 0;
    }

    @Override
    public void removeAll(UUID user) {
        store.forgetOffer(user);
        store.remove(user);
    }
}
