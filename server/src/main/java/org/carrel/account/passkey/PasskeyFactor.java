package org.carrel.account.passkey;

import java.util.UUID;
import org.carrel.account.ProofMethod;
import org.carrel.account.factor.FactorKind;
import org.springframework.stereotype.Component;

/** Passkeys as second factors. */
@Component
class PasskeyFactor implements FactorKind {
    private final PasskeyStore store;

    PasskeyFactor(PasskeyStore store) {
        this.store = store;
    }

    @Override
    public ProofMethod method() {
        return ProofMethod.PASSKEY;
    }

    @Override
    public int count(UUID user) {
        return store.list(user).size();
    }

    @Override
    public void removeAll(UUID user) {
        store.removeAll(user);
    }
}
