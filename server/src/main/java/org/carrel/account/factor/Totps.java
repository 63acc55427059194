package org.carrel.account.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.ProofMethod;
import org.carrel.account.SecurityEvent;
import org.carrel.account.session.Proofs;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turning an authenticator app on, in two steps, and off. */
@Service
class Totps {
    /** How long a secret that was shown waits for its first code. */
    static final Duration OFFERED_FOR = Duration.ofMinutes(15);

    private final TotpStore store;
    private final Sealing sealing;
    private final FactorProperties properties;
    private final RecoveryCodes recoveryCodes;
    private final Factors factors;
    private final Proofs proofs;
    private final Clock clock;

    Totps(
            TotpStore store,
            Sealing sealing,
            FactorProperties properties,
            RecoveryCodes recoveryCodes,
            Factors factors,
            Proofs proofs,
            Clock clock) {
        this.store = store;
        this.sealing = sealing;
        this.properties = properties;
        this.recoveryCodes = recoveryCodes;
        this.factors = factors;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** A new secret. An app that is on stays on until a code of the new one is shown: so a phone is replaced. */
    TotpOffer offer(Caller caller) {
        var secret = TotpSecret.fresh();
        store.offer(caller.userId(), sealing.seal(secret.bytes(), caller.userId()), clock.instant());
        return new TotpOffer(secret.base32(), secret.uri(properties.issuer(), caller.username()));
    }

    @Transactional
    Change<NewRecoveryCodes> confirm(Caller caller, String code) {
        var user = caller.userId();
        factors.lock(user);
        var now = clock.instant();
        var offered = store.offered(user, now.minus(OFFERED_FOR));
        if (offered.isEmpty()) {
            return new Change.Denied<>(List.of(Reason.of(
                    "totp_not_offered", "Ask for a secret first; one that was shown waits a quarter of an hour.")));
        }
        var steps = TotpSecret.of(sealing.open(offered.get(), user)).steps(code, now);
        if (steps.isEmpty()) {
            return new Change.Forbidden<>(List.of(Codes.wrong()));
        }
        store.turnOn(user, steps.getLast(), now);
        store.forgetOffer(user);
        var codes = recoveryCodes.renew(user);
        factors.changed(
                SecurityEvent.of(SecurityEvent.Kind.SECOND_FACTOR_ON, user, now), Optional.of(caller.sessionId()));
        proofs.renew(caller, ProofMethod.OTP);
        return new Change.Made<>(new NewRecoveryCodes(codes));
    }

    @Transactional
    Change<FactorState> remove(Caller caller) {
        var user = caller.userId();
        factors.lock(user);
        if (store.find(user).isEmpty()) {
            return new Change.Unknown<>("authenticator app");
        }
        var kept = factors.keepsLast(user);
        if (kept.isPresent()) {
            return new Change.Denied<>(List.of(kept.get()));
        }
        store.remove(user);
        factors.changed(
                SecurityEvent.of(SecurityEvent.Kind.SECOND_FACTOR_OFF, user, clock.instant()),
                Optional.of(caller.sessionId()));
        return new Change.Made<>(factors.state(user));
    }
}
