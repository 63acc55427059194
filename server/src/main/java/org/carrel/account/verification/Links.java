package org.carrel.account.verification;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Links in letters: each is good once, for a time, for one account and the address it was sent to; a later one takes the place
 * of the one before. Whoever issues or uses one holds the user's row locked, which is the first of all locks.
 */
@Component
public class Links {
    private final LinkStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(LinkStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Has a letter with a new link written, in this transaction. */
    public void issue(Link link, Duration lifetime) {
        issue(link, lifetime, Optional.empty());
    }

    void issue(Link link, Duration lifetime, Optional<LinkIssued.Change> change) {
        var token = LinkToken.fresh();
        var until = clock.instant().plus(lifetime);
        store.put(link, token.hash(), until);
        events.publishEvent(new LinkIssued(link, token, until, change));
    }

    /** What a token is good for at this moment. */
    public Optional<Link> find(LinkToken token) {
        return store.find(token.hash());
    }

    /** Uses a token up; of two who do so at once, one succeeds. */
    public boolean use(LinkToken token) {
        return store.take(token.hash());
    }

    void revoke(UUID userId, LinkPurpose purpose) {
        store.remove(userId, purpose);
    }

    /** None of somebody's links is good from here on. */
    void revokeAll(UUID userId) {
        store.removeAll(userId);
    }

    void purge() {
        store.purge();
    }
}
