package org.carrel.account.session;

import java.util.List;
import java.util.Optional;
import org.carrel.account.ProofMethod;
import org.carrel.account.User;

/** Asks for more than one proof of whoever has, or must have, a second factor. */
public interface SecondFactors {
    /**
     * What else is to be shown before a session begins; asked in the transaction that would begin it.
     *
     * @param shown so far; keep it, to go on with {@link Proof#and} and {@link Sessions#begin}
     * @return empty where that is enough
     */
    Optional<Challenge> wanted(User user, Proof shown, Device device);

    /**
     * What goes to the client.
     *
     * @param challenge opaque, single-use, to be sent back with the second proof; a secret
     * @param methods of which one is to be shown
     */
    record Challenge(String challenge, List<ProofMethod> methods) {
        /** A challenge never appears in a log. */
        @Override
        public String toString() {
            return "Challenge" + methods;
        }
    }
}
