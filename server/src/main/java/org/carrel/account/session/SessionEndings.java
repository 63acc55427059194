package org.carrel.account.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.FactorsChanged;
import org.carrel.account.Forgotten;
import org.carrel.account.RightsChanged;
import org.carrel.account.UserErased;
import org.carrel.account.UserSuspended;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Deed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How sessions end, and what happens to a user's when something happens to the user; in the transaction at hand. */
@Component
class SessionEndings {
    private final SessionStore store;
    private final Forgotten forgotten;
    private final ApplicationEventPublisher events;

    SessionEndings(SessionStore store, Forgotten forgotten, ApplicationEventPublisher events) {
        this.store = store;
        this.forgotten = forgotten;
        this.events = events;
    }

    /** @return those that had not ended */
    List<UUID> end(UUID userId, List<UUID> sessions, EndReason reason) {
        var ended = store.end(userId, sessions, reason);
        forgotten.sessions(ended);
        if (!ended.isEmpty()) {
            events.publishEvent(new SessionsEnded(userId, ended, reason));
        }
        return ended;
    }

    void endAll(UUID userId, Optional<UUID> except, EndReason reason) {
        var all = store.ids(userId).stream()
                .filter(id -> except.filter(id::equals).isEmpty())
                .toList();
        end(userId, all, reason);
    }

    /** Of a refresh token that came twice. */
    void endStolen(UUID session) {
        store.owner(session).ifPresent(user -> {
            end(user, List.of(session), EndReason.TOKEN_REUSED);
            Audit.record(new Deed("endStolenSession", Optional.empty(), "sessions", session.toString()));
        });
    }

    @EventListener
    void on(UserSuspended event) {
        endAll(event.userId(), Optional.empty(), EndReason.SUSPENDED);
    }

    /** The session that did it goes on, and may do more or less. */
    @EventListener
    void on(FactorsChanged event) {
        forgotten.user(event.userId());
        endAll(event.userId(), event.goesOn(), EndReason.FACTOR_CHANGED);
    }

    /** Their rows go too: they say with what, and from where. */
    @EventListener
    void on(UserErased event) {
        endAll(event.userId(), Optional.empty(), EndReason.ERASED);
        store.deleteAll(event.userId());
    }

    /** The sessions go on, with the new rights. */
    @EventListener
    void on(RightsChanged event) {
        forgotten.user(event.userId());
    }
}
