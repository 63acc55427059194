package org.carrel.account.oidc;

import java.time.Instant;
import org.carrel.account.session.SignIn;
import org.carrel.platform.http.Reason;

/** How somebody is received for whom a provider vouches. */
sealed interface Reception {
    /** The identity is somebody's here, or is now. */
    record Known(SignIn signIn) implements Reception {}

    /**
     * Their address is that of an account, to which nothing is linked: whoever signs in to it may do so with this ticket.
     *
     * @param ticket a secret, good once
     */
    record LinkOffered(String ticket, String provider, Instant expiresAt) implements Reception {
        /** A ticket never appears in a log. */
        @Override
        public String toString() {
            return "LinkOffered[" + provider + "]";
        }
    }

    record TurnedAway(Reason reason) implements Reception {}
}
