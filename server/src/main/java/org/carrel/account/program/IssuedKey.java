package org.carrel.account.program;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.carrel.platform.http.ShownOnce;

/**
 * A key that was just made.
 *
 * @param key the secret: send it as {@code Authorization: Bearer}, or as {@code client_secret}; it is shown only now
 * @param clientId for client credentials
 */
@Schema(description = "A key that was just made; its secret is shown this once")
record IssuedKey(String key, UUID clientId, ApiKey details) implements ShownOnce {
    /** A key never appears in a log. */
    @Override
    public String toString() {
        return "IssuedKey[" + clientId + "]";
    }
}
