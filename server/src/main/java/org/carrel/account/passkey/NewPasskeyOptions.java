package org.carrel.account.passkey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a browser is to ask an authenticator to make, for {@code PublicKeyCredential.parseCreationOptionsFromJSON}.
 *
 * @param challenge is good once, for five minutes
 * @param timeout in milliseconds
 * @param excludeCredentials the person's passkeys: an authenticator that has one makes no second
 */
@Schema(
        description =
                "For PublicKeyCredential.parseCreationOptionsFromJSON and navigator.credentials.create (WebAuthn)")
record NewPasskeyOptions(
        Party rp,
        Person user,
        String challenge,
        List<Algorithm> pubKeyCredParams,
        long timeout,
        List<PasskeyOptions.Known> excludeCredentials,
        Selection authenticatorSelection,
        String attestation) {
    NewPasskeyOptions {
        pubKeyCredParams = List.copyOf(pubKeyCredParams);
        excludeCredentials = List.copyOf(excludeCredentials);
    }

    @Schema(name = "RelyingParty")
    record Party(String id, String name) {}

    /** @param id random, so that authenticators learn nothing of the account */
    @Schema(name = "PasskeyOwner")
    record Person(String id, String name, String displayName) {}

    @Schema(name = "PasskeyAlgorithm")
    record Algorithm(String type, long alg) {}

    @Schema(name = "AuthenticatorSelection")
    record Selection(String residentKey, boolean requireResidentKey, String userVerification) {
        /** A passkey: it knows whose it is, and asks its owner for a PIN, a finger or a face. */
        static Selection passkey() {
            return new Selection("required", true, "required");
        }
    }
}
