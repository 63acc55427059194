package org.carrel.account.passkey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a browser is to ask an authenticator, for {@code PublicKeyCredential.parseRequestOptionsFromJSON}.
 *
 * @param challenge is good once, for five minutes
 * @param timeout in milliseconds
 * @param allowCredentials none: whoever answers has a passkey that knows whose it is
 */
@Schema(description = "For PublicKeyCredential.parseRequestOptionsFromJSON and navigator.credentials.get (WebAuthn)")
record PasskeyOptions(
        String challenge, long timeout, String rpId, String userVerification, List<Known> allowCredentials) {
    PasskeyOptions {
        allowCredentials = List.copyOf(allowCredentials);
    }

    /** One that an authenticator may know. */
    @Schema(name = "KnownCredential")
    record Known(String type, String id, List<String> transports) {
        Known {
            transports = List.copyOf(transports);
        }
    }
}
