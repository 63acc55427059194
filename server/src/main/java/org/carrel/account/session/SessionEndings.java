package org.carrel.account.session;

import java.util.Optional;
import java.util.UUID;
import org.carrel.account.RightsChanged;
import org.carrel.account.UserSuspended;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a user's sessions when something happens to the user; in the same transaction. */
@Component
class SessionEndings {
    private final SessionStore store;
    private final KnownSessions known;

    SessionEndings(SessionStore store, KnownSessions known) {
        this.store = store;
        this.known = known;
    }

    @EventListener
    void on(UserSuspended event) {
        known.forget(store.endAll(event.userId(), Optional.empty(), EndReason.SUSPENDED));
    }

    /** The sessions go on, with the new rights. */
    @EventListener
    void on(RightsChanged event) {
        var nobody = new UUID(0, 0);
        known.forget(
                store.open(event.userId(), nobody).stream().map(Session::id).toList());
    }
}
