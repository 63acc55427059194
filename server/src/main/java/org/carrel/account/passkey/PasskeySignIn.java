package org.carrel.account.passkey;

import java.util.Optional;
import org.carrel.account.session.Device;
import org.carrel.platform.http.Fields;

/** Signing in by a passkey, without a name: it knows whose it is. */
record PasskeySignIn(Assertion passkey, Optional<String> device) {
    static PasskeySignIn read(Fields in) {
        var passkey = in.object("passkey", Assertion::read).required();
        var device = in.text("device", Device.LONGEST_NAME).optional();
        in.done();
        return new PasskeySignIn(passkey.get(), device.get());
    }
}
