package org.carrel.account.factor;

import org.carrel.platform.http.Fields;

/** A code as an authenticator app shows it; spaces in it count for nothing. */
record TotpCode(String code) {
    static final int LONGEST = 20;

    static TotpCode read(Fields in) {
        var code = in.text("code", LONGEST).required();
        in.done();
        return new TotpCode(code.get().replace(" ", ""));
    }

    /** Codes never appear in a log. */
    @Override
    public String toString() {
        return "TotpCode[…]";
    }
}
