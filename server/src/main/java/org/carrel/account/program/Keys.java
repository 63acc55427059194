package org.carrel.account.program;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.Forgotten;
import org.carrel.account.Rights;
import org.carrel.account.SecurityEvent;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys of people and of service accounts. Nobody makes one that allows more than they may do themselves. */
@Service
class Keys {
    private final KeyStore store;
    private final Accounts accounts;
    private final ProgramProperties properties;
    private final Forgotten forgotten;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Keys(
            KeyStore store,
            Accounts accounts,
            ProgramProperties properties,
            Forgotten forgotten,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.properties = properties;
        this.forgotten = forgotten;
        this.events = events;
        this.clock = clock;
    }

    List<ApiKey> of(UUID user) {
        return store.of(user);
    }

    Optional<ApiKey> find(UUID id, UUID user) {
        return store.find(id, user);
    }

    /** @param owner whose key it becomes: the caller's own, or a service account's */
    @Transactional
    Change<IssuedKey> issue(UUID owner, NewKey wanted, Caller by) {
        accounts.lock(owner);
        var now = clock.instant();
        if (!by.rights().permissions().containsAll(wanted.scopes())) {
            return reachesHigher();
        }
        var good = store.good(owner, now);
        if (good >= properties.mostKeys()) {
            return new Change.Denied<>(List.of(Reason.of(
                    "too_many_keys",
                    "The account has as many keys as it may have; revoke one first.",
                    Map.of("keys", good))));
        }
        var id = Ids.next();
        var secret = Secret.fresh(Secret.KEY);
        store.insert(id, owner, wanted, secret, by.userId(), now, end(wanted, now));
        events.publishEvent(SecurityEvent.of(SecurityEvent.Kind.API_KEY_MADE, owner, now)
                .with(SecurityEvent.Fact.NAME, wanted.name()));
        return new Change.Made<>(
                new IssuedKey(secret.text(), id, store.find(id, owner).orElseThrow()));
    }

    /** From within a second on no node takes it, nor a token that it was changed for. */
    @Transactional
    Change<ApiKey> revoke(UUID id, UUID owner) {
        var key = store.find(id, owner);
        if (key.isEmpty()) {
            return new Change.Unknown<>("key");
        }
        if (store.revoke(id, owner, clock.instant())) {
            forgotten.session(id);
        }
        return new Change.Made<>(key.get());
    }

    boolean endsInTime(NewKey wanted) {
        var now = clock.instant();
        return wanted.expiresAt()
                .map(end -> end.isAfter(now) && !end.isAfter(now.plus(properties.longestKeyLifetime())))
                .orElse(true);
    }

    Instant latestEnd() {
        return clock.instant().plus(properties.longestKeyLifetime());
    }

    static <T> Change<T> reachesHigher() {
        return new Change.Forbidden<>(List.of(Rights.beyond()));
    }

    private Instant end(NewKey wanted, Instant now) {
        return wanted.expiresAt().orElseGet(() -> now.plus(properties.keyLifetime()));
    }
}
