package org.carrel.account.challenge;

import org.carrel.account.passkey.Assertion;
import org.carrel.platform.http.Fields;

/** What somebody shows as their second proof. */
sealed interface SecondProof {
    record Code(String code) implements SecondProof {
        /** Codes never appear in a log. */
        @Override
        public String toString() {
            return "Code[…]";
        }
    }

    record Recovery(String code) implements SecondProof {
        /** Codes never appear in a log. */
        @Override
        public String toString() {
            return "Recovery[…]";
        }
    }

    record Passkey(Assertion assertion) implements SecondProof {}

    /** One of three fields, beside others that the caller reads; ask the result after {@link Fields#done()}. */
    static java.util.function.Supplier<SecondProof> read(Fields in) {
        var code = in.text("code", 20).optional();
        var recovery = in.text("recoveryCode", 60).optional();
        var passkey = in.object("passkey", Assertion::read).optional();
        var given = java.util.stream.Stream.of(code.get(), recovery.get(), passkey.get())
                .filter(java.util.Optional::isPresent)
                .count();
        if (given != 1) {
            in.report("code", "one_of", "Give one of code, recoveryCode and passkey.");
        }
        return () -> code.get()
                .<SecondProof>map(text -> new Code(text.replace(" ", "")))
                .or(() -> recovery.get().map(Recovery::new))
                .or(() -> passkey.get().map(Passkey::new))
                .orElseThrow();
    }
}
