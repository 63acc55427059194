package org.carrel.account.privacy;

import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * Whether somebody agrees.
 *
 * @param version of the wording that they agree to
 */
record NewConsent(boolean given, Optional<String> version) {
    static NewConsent read(Fields in) {
        var given = in.flag("given").required();
        var version = in.text("version", 100).optional();
        in.done();
        return new NewConsent(given.get(), version.get());
    }
}
