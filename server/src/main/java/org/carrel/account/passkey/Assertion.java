package org.carrel.account.passkey;

import com.webauthn4j.data.AuthenticationRequest;
import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * What a browser's {@code navigator.credentials.get} gave, as its {@code toJSON} writes it. It is held against nothing yet.
 */
public record Assertion(AuthenticationRequest request) {
    private static final int LONGEST_ID = 1_400;
    private static final int LONGEST = 8_192;

    // Read once and passed on, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Response(
            byte[] authenticatorData, byte[] clientData, byte[] signature, Optional<byte[]> userHandle) {
        static Response read(Fields in) {
            var data =
                    in.secret("authenticatorData", LONGEST).as(UrlBytes::parse).required();
            var client =
                    in.secret("clientDataJSON", LONGEST).as(UrlBytes::parse).required();
            var signature = in.secret("signature", LONGEST).as(UrlBytes::parse).required();
            var handle = in.secret("userHandle", 200).as(UrlBytes::parse).optional();
            in.ignoring("attestationObject").done();
            return new Response(data.get(), client.get(), signature.get(), handle.get());
        }
    }

    public static Assertion read(Fields in) {
        var id = in.secret("id", LONGEST_ID).as(UrlBytes::parse).required();
        var response = in.object("response", Response::read).required();
        in.ignoring("rawId", "type", "authenticatorAttachment", "clientExtensionResults")
                .done();
        var said = response.get();
        return new Assertion(new AuthenticationRequest(
                id.get(),
                said.userHandle().orElseGet(() -> new byte[0]),
                said.authenticatorData(),
                said.clientData(),
                said.signature()));
    }

    /** Signatures never appear in a log. */
    @Override
    public String toString() {
        return "Assertion[…]";
    }
}
