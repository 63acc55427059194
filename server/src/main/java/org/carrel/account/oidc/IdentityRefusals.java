package org.carrel.account.oidc;

import java.util.Map;
import org.carrel.platform.http.Reason;

/** Why somebody is turned away. What a forger could learn from is not told. */
final class IdentityRefusals {
    private IdentityRefusals() {}

    static Reason declined() {
        return Reason.of("identity_declined", "The other service says that you were not signed in there.");
    }

    static Reason notProven() {
        return Reason.of(
                "identity_not_proven", "What the other service says does not prove who you are. Begin once more.");
    }

    static Reason unknown() {
        return Reason.of("identity_unknown", "Nobody here signs in with this identity, and no account is made for it.");
    }

    static Reason termsNotAccepted(String version) {
        return Reason.of(
                "terms_not_accepted",
                "An account is made for whoever accepts the terms of use as they are now. Begin once more with them.",
                Map.of("termsVersion", version));
    }

    static Reason unverified() {
        return Reason.of(
                "identity_address_unverified",
                "Nobody here signs in with this identity, and the other service does not say that its address is yours.");
    }

    static Reason addressTaken() {
        return Reason.of(
                "identity_address_taken",
                "There is an account with this address, where it was not confirmed yet. Sign in to it and confirm it.");
    }

    static Reason ticketNotGood() {
        return Reason.of("link_ticket_not_good", "The ticket was used, or its time is over. Begin once more.");
    }

    static Reason ticketOfAnother() {
        return Reason.of(
                "link_ticket_of_another", "The ticket is for another address than the one confirmed for this account.");
    }

    static Reason linkedAlready() {
        return Reason.of("identity_linked_already", "Somebody signs in with this identity already.");
    }

    static Reason lastWayIn() {
        return Reason.of("last_way_in", "Without it you could not sign in any more. Set a password first.");
    }
}
