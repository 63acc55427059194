package org.carrel.account.oidc;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

/**
 * Where the browser goes next.
 *
 * @param expiresAt until when it must be back
 */
@Schema(description = "Where the browser goes to sign in")
record StartedAttempt(URI authorizationUrl, Instant expiresAt) {
    /** The address has the state of the attempt in it. */
    @Override
    public String toString() {
        return "StartedAttempt[until " + expiresAt + "]";
    }
}
