package org.carrel.account.factor;

import org.carrel.platform.http.Reason;

/** What is said of codes that are not good. */
final class Codes {
    private Codes() {}

    static Reason wrong() {
        return Reason.of("wrong_code", "The code is not good, or was used already.");
    }
}
