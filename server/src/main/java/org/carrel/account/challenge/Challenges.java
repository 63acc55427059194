package org.carrel.account.challenge;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.carrel.account.ProofMethod;
import org.carrel.account.User;
import org.carrel.account.factor.Factors;
import org.carrel.account.session.Device;
import org.carrel.account.session.Proof;
import org.carrel.account.session.SecondFactors;
import org.springframework.stereotype.Component;

/** Asks for a second proof of whoever has a second factor; a passkey is two by itself. */
@Component
class Challenges implements SecondFactors {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final Set<ProofMethod> SECOND =
            EnumSet.of(ProofMethod.OTP, ProofMethod.RECOVERY_CODE, ProofMethod.PASSKEY);
    private final Factors factors;
    private final ChallengeStore store;
    private final Clock clock;

    Challenges(Factors factors, ChallengeStore store, Clock clock) {
        this.factors = factors;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Optional<Challenge> wanted(User user, Proof shown, Device device) {
        if (shown.methods().stream().anyMatch(SECOND::contains)) {
            return Optional.empty();
        }
        // Who turns a factor on at this moment is waited for: else a session would begin without it right after.
        store.holdStill(user.id());
        var methods = factors.methods(user.id());
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        var token = ChallengeToken.fresh();
        store.keep(token, shown, device, clock.instant().plus(GOOD_FOR));
        return Optional.of(new Challenge(token.text(), methods));
    }
}
