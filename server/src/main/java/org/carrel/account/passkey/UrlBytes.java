package org.carrel.account.passkey;

import java.util.Base64;
import org.carrel.platform.http.InvalidValue;

/** Bytes as browsers write them in JSON. */
final class UrlBytes {
    private UrlBytes() {}

    /** @throws InvalidValue {@code base64url} */
    static byte[] parse(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("base64url", "Must be bytes in base64url.");
        }
    }

    static String of(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
