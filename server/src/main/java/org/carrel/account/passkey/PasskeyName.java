package org.carrel.account.passkey;

import org.carrel.platform.http.Fields;

/** What somebody calls a passkey. */
record PasskeyName(String name) {
    static PasskeyName read(Fields in) {
        var name = in.text("name", NewPasskey.LONGEST_NAME).required();
        in.done();
        return new PasskeyName(name.get());
    }
}
