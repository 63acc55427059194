package org.carrel.account.program;

import org.carrel.platform.http.InvalidInput;

/** When a key may end. */
final class Lifetimes {
    private Lifetimes() {}

    /** @throws InvalidInput 400 where it would end too late, or has ended */
    static NewKey checked(NewKey wanted, Keys keys) {
        if (!keys.endsInTime(wanted)) {
            throw InvalidInput.field(
                    "expiresAt", "out_of_range", "Must lie in the future, and not after " + keys.latestEnd() + ".");
        }
        return wanted;
    }
}
