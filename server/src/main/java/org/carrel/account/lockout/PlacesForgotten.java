package org.carrel.account.lockout;

import org.carrel.account.UserErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is erased was never here: what was guessed at their names goes, and where they signed in from. */
@Component
class PlacesForgotten {
    private final Lockout lockout;
    private final KnownPlaceStore places;

    PlacesForgotten(Lockout lockout, KnownPlaceStore places) {
        this.lockout = lockout;
        this.places = places;
    }

    @EventListener
    void on(UserErased event) {
        lockout.lift(event.userId());
        places.forget(event.userId());
    }
}
