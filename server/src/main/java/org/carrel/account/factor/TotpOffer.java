package org.carrel.account.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import org.carrel.platform.http.ShownOnce;

/**
 * What an authenticator app is to learn; it counts once a code of it was shown.
 *
 * @param secret in base 32, to be typed
 * @param uri {@code otpauth:}, to be shown as a QR code
 */
@Schema(description = "What an authenticator app is to learn, shown this once")
record TotpOffer(String secret, String uri) implements ShownOnce {
    /** Secrets never appear in a log. */
    @Override
    public String toString() {
        return "TotpOffer[…]";
    }
}
