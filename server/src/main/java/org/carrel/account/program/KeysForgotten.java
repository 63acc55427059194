package org.carrel.account.program;

import org.carrel.account.Forgotten;
import org.carrel.account.UserErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The keys of whoever is erased go, and with them what they were changed for; no node takes them from within a second. */
@Component
class KeysForgotten {
    private final KeyStore store;
    private final Forgotten forgotten;

    KeysForgotten(KeyStore store, Forgotten forgotten) {
        this.store = store;
        this.forgotten = forgotten;
    }

    @EventListener
    void on(UserErased event) {
        forgotten.sessions(store.deleteAll(event.userId()));
    }
}
