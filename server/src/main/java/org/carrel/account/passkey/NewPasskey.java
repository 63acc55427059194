package org.carrel.account.passkey;

import com.webauthn4j.data.RegistrationRequest;
import java.util.HashSet;
import java.util.List;
import org.carrel.platform.http.Fields;

/**
 * What a browser's {@code navigator.credentials.create} gave, as its {@code toJSON} writes it, and what the person calls it.
 */
record NewPasskey(String name, RegistrationRequest request) {
    static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 1_400;
    private static final int LONGEST = 16_384;

    // Read once and passed on, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Response(byte[] attestation, byte[] clientData, List<String> transports) {
        static Response read(Fields in) {
            var attestation =
                    in.secret("attestationObject", LONGEST).as(UrlBytes::parse).required();
            var client =
                    in.secret("clientDataJSON", LONGEST).as(UrlBytes::parse).required();
            var transports = in.texts("transports", 20, 40).or(List.of());
            in.ignoring("authenticatorData", "publicKey", "publicKeyAlgorithm").done();
            return new Response(attestation.get(), client.get(), transports.get());
        }
    }

    private record Credential(Response response) {
        static Credential read(Fields in) {
            in.secret("id", LONGEST_ID).as(UrlBytes::parse).required();
            var response = in.object("response", Response::read).required();
            in.ignoring("rawId", "type", "authenticatorAttachment", "clientExtensionResults")
                    .done();
            return new Credential(response.get());
        }
    }

    static NewPasskey read(Fields in) {
        var name = in.text("name", LONGEST_NAME).required();
        var credential = in.object("passkey", Credential::read).required();
        in.done();
        var said = credential.get().response();
        return new NewPasskey(
                name.get(),
                new RegistrationRequest(said.attestation(), said.clientData(), new HashSet<>(said.transports())));
    }
}
