package org.carrel.account.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/** Who somebody is by a passkey, which asked its owner for a PIN, a finger or a face: that counts as two factors. */
@Service
public class PasskeyProofs {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeyProofs.class);
    private final WebAuthnManager webAuthn;
    private final RelyingParty party;
    private final PasskeyChallenges challenges;
    private final PasskeyStore store;
    private final Clock clock;

    PasskeyProofs(
            WebAuthnManager webAuthn,
            RelyingParty party,
            PasskeyChallenges challenges,
            PasskeyStore store,
            Clock clock) {
        this.webAuthn = webAuthn;
        this.party = party;
        this.challenges = challenges;
        this.store = store;
        this.clock = clock;
    }

    PasskeyOptions options() {
        return new PasskeyOptions(
                challenges.fresh(Optional.empty()),
                PasskeyChallenges.GOOD_FOR.toMillis(),
                party.id(),
                "required",
                List.of());
    }

    /** @return empty where nothing is proven: another challenge, another site, an unknown passkey, a bad signature, a copy */
    public Optional<UUID> check(Assertion assertion) {
        try {
            var said = webAuthn.parse(assertion.request());
            return challenges
                    .takeFrom(said.getCollectedClientData(), Optional.empty())
                    .flatMap(challenge -> Optional.ofNullable(said.getCredentialId())
                            .flatMap(store::byCredential)
                            .flatMap(known -> check(said, challenge, known)));
        } catch (MaliciousCounterValueException e) {
            LOG.warn("A passkey's count of signatures did not go on: there may be a copy of it");
            return Optional.empty();
        } catch (WebAuthnException | JacksonException e) {
            LOG.debug("A passkey's answer is not good", e);
            return Optional.empty();
        }
    }

    private Optional<UUID> check(AuthenticationData said, byte[] challenge, PasskeyStore.Owned known) {
        if (said.getUserHandle() == null || !MessageDigest.isEqual(known.handle(), said.getUserHandle())) {
            return Optional.empty();
        }
        webAuthn.verify(
                said,
                new AuthenticationParameters(
                        party.expecting(challenge), known.credential().asRecord(), null, true, true));
        var authenticator = Objects.requireNonNull(said.getAuthenticatorData());
        return store.use(known.id(), authenticator.getSignCount(), authenticator.isFlagBS(), clock.instant())
                ? Optional.of(known.user())
                : Optional.empty();
    }
}
