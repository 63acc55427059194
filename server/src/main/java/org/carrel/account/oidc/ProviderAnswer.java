package org.carrel.account.oidc;

import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * What a browser brings back from a provider (RFC 6749, 4.1.2; RFC 9207). Providers add parameters of their own, which are
 * passed over, so this reading is not closed; what is too long counts as not given.
 *
 * @param error why the provider gives no code
 */
record ProviderAnswer(Optional<String> code, Optional<String> state, Optional<String> iss, Optional<String> error) {
    static ProviderAnswer read(Fields in) {
        var code = in.secret("code", 4_000).optional();
        var state = in.secret("state", 200).optional();
        var iss = in.secret("iss", 2_000).optional();
        var error = in.secret("error", 200).optional();
        return new ProviderAnswer(code.get(), state.get(), iss.get(), error.get());
    }

    /** A code never appears in a log. */
    @Override
    public String toString() {
        return "ProviderAnswer[…]";
    }
}
