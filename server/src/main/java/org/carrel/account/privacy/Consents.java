package org.carrel.account.privacy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.ConsentGiven;
import org.carrel.account.ConsentKind;
import org.carrel.account.ConsentWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people agree to, whoever asked them. */
@Service
class Consents {
    private final ConsentStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(ConsentStore store, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    List<Consent> of(UUID user) {
        return store.of(user);
    }

    /** Says it, and has it take effect. */
    @Transactional
    List<Consent> say(UUID user, ConsentKind kind, NewConsent said) {
        accounts.lock(user);
        if (kind == ConsentKind.READING_HISTORY) {
            store.keepHistory(user, said.given(), clock.instant());
        }
        events.publishEvent(
                said.given()
                        ? new ConsentGiven(user, kind, said.version().orElse(""), "consents")
                        : new ConsentWithdrawn(user, kind));
        return store.of(user);
    }

    /** Saying the same again changes nothing; another version takes the place of the one before. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentGiven event) {
        if (!store.stands(event.userId(), event.kind(), event.version())) {
            store.withdraw(event.userId(), event.kind(), clock.instant());
            store.insert(event, clock.instant());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ConsentWithdrawn event) {
        store.withdraw(event.userId(), event.kind(), clock.instant());
    }
}
