package org.carrel.operations.audit;

import org.carrel.account.UserErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where whoever is erased was goes with them, also where they were when they asked for it. */
@Component
class OriginsForgotten {
    private final OriginStore store;

    OriginsForgotten(OriginStore store) {
        this.store = store;
    }

    @EventListener
    void on(UserErased event) {
        store.forget(event.userId());
        RequestDeed.current().ifPresent(deed -> deed.forgetOriginOf(event.userId()));
    }
}
