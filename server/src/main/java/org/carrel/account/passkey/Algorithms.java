package org.carrel.account.passkey;

import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;
import java.util.stream.Stream;

/** With what passkeys may sign, best first: EdDSA, ES256, RS256. */
final class Algorithms {
    static final List<PublicKeyCredentialParameters> ACCEPTED = Stream.of(
                    COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private Algorithms() {}

    static List<NewPasskeyOptions.Algorithm> asked() {
        return ACCEPTED.stream()
                .map(accepted -> new NewPasskeyOptions.Algorithm(
                        accepted.getType().getValue(), accepted.getAlg().getValue()))
                .toList();
    }
}
