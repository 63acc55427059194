package org.carrel.account.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.SecurityEvent;
import org.carrel.account.factor.Factors;
import org.carrel.account.factor.RecoveryCodes;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Somebody's own passkeys: adding, naming and removing them. */
@Service
class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final int MOST = 20;
    private final WebAuthnManager webAuthn;
    private final RelyingParty party;
    private final PasskeyChallenges challenges;
    private final PasskeyStore store;
    private final Factors factors;
    private final RecoveryCodes recoveryCodes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(
            WebAuthnManager webAuthn,
            RelyingParty party,
            PasskeyChallenges challenges,
            PasskeyStore store,
            Factors factors,
            RecoveryCodes recoveryCodes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.webAuthn = webAuthn;
        this.party = party;
        this.challenges = challenges;
        this.store = store;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.events = events;
        this.clock = clock;
    }

    List<Passkey> list(Caller caller) {
        return store.list(caller.userId());
    }

    @Transactional
    NewPasskeyOptions options(Caller caller) {
        var user = caller.userId();
        var handle = store.handle(user, PasskeyChallenges.random());
        var known = store.credentials(user).stream()
                .map(credential ->
                        new PasskeyOptions.Known("public-key", UrlBytes.of(credential.id()), credential.transports()))
                .toList();
        return new NewPasskeyOptions(
                new NewPasskeyOptions.Party(party.id(), party.name()),
                new NewPasskeyOptions.Person(UrlBytes.of(handle), caller.username(), caller.username()),
                challenges.fresh(Optional.of(user)),
                Algorithms.asked(),
                PasskeyChallenges.GOOD_FOR.toMillis(),
                known,
                NewPasskeyOptions.Selection.passkey(),
                "none");
    }

    @Transactional
    Change<AddedPasskey> add(Caller caller, NewPasskey wanted) {
        var user = caller.userId();
        factors.lock(user);
        if (store.list(user).size() >= MOST) {
            return denied("too_many_passkeys", "You have " + MOST + " passkeys; remove one first.");
        }
        var credential = verified(user, wanted);
        if (credential.isEmpty()) {
            return denied("passkey_not_good", "The passkey cannot be taken: ask for new options and try again.");
        }
        var first = factors.methods(user).isEmpty();
        var id = Ids.next();
        if (!store.insert(id, user, wanted.name(), credential.get(), clock.instant())) {
            return denied("passkey_known", "This passkey is registered already.");
        }
        announce(caller, event(SecurityEvent.Kind.PASSKEY_ADDED, user, wanted.name()), first);
        var codes = first ? recoveryCodes.renew(user) : List.<String>of();
        return new Change.Made<>(new AddedPasskey(find(user, id).orElseThrow(), codes));
    }

    Optional<Passkey> rename(Caller caller, UUID id, PasskeyName name) {
        return store.rename(caller.userId(), id, name.name());
    }

    @Transactional
    Change<Passkey> remove(Caller caller, UUID id) {
        var user = caller.userId();
        factors.lock(user);
        var passkey = find(user, id);
        if (passkey.isEmpty()) {
            return new Change.Unknown<>("passkey");
        }
        var kept = factors.keepsLast(user);
        if (kept.isPresent()) {
            return new Change.Denied<>(List.of(kept.get()));
        }
        store.remove(id);
        announce(
                caller,
                event(SecurityEvent.Kind.PASSKEY_REMOVED, user, passkey.get().name()),
                true);
        return new Change.Made<>(passkey.get());
    }

    /** @param signsOut whether others who are signed in as them are signed out: for what was proven with less is not enough now */
    private void announce(Caller caller, SecurityEvent event, boolean signsOut) {
        if (signsOut) {
            factors.changed(event, Optional.of(caller.sessionId()));
        } else {
            events.publishEvent(event);
        }
    }

    private Optional<KeptCredential> verified(UUID user, NewPasskey wanted) {
        try {
            var said = webAuthn.parse(wanted.request());
            return challenges
                    .takeFrom(said.getCollectedClientData(), Optional.of(user))
                    .map(challenge ->
                            new RegistrationParameters(party.expecting(challenge), Algorithms.ACCEPTED, true, true))
                    .map(parameters -> KeptCredential.of(webAuthn.verify(said, parameters)));
        } catch (WebAuthnException | JacksonException e) {
            LOG.debug("A new passkey is not good", e);
            return Optional.empty();
        }
    }

    private Optional<Passkey> find(UUID user, UUID id) {
        return store.list(user).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst();
    }

    private SecurityEvent event(SecurityEvent.Kind kind, UUID user, String name) {
        return SecurityEvent.of(kind, user, clock.instant()).with(SecurityEvent.Fact.NAME, name);
    }

    private static <T> Change<T> denied(String code, String sentence) {
        return new Change.Denied<>(List.of(Reason.of(code, sentence)));
    }
}
