package org.carrel.account.oidc;

import org.carrel.account.session.TokenHash;
import org.carrel.platform.http.Fields;

/** Lets whoever signs in to an account link one identity to it: 256 random bits, of which the database knows the hash. */
record LinkTicket(String ticket) {
    static LinkTicket fresh() {
        return new LinkTicket(BrowserSecret.randomText());
    }

    static LinkTicket read(Fields in) {
        var text = in.secret("ticket", 200).required();
        in.done();
        return new LinkTicket(text.get());
    }

    TokenHash hash() {
        return TokenHash.of(ticket);
    }

    /** A ticket never appears in a log. */
    @Override
    public String toString() {
        return "LinkTicket[…]";
    }
}
