package org.carrel.account.passkey;

import java.util.UUID;
import org.carrel.account.WayIn;
import org.springframework.stereotype.Component;

/** Whoever has a passkey signs in by it alone. */
@Component
class PasskeyWayIn implements WayIn {
    private final PasskeyStore store;

    PasskeyWayIn(PasskeyStore store) {
        this.store = store;
    }

    @Override
    public boolean isOpen(UUID userId) {
        return !store.list(userId).isEmpty();
    }
}
