package org.carrel.account.passkey;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The public half of a passkey as it is kept.
 *
 * @param data who made it, its id and its public key (WebAuthn, 6.5.1)
 * @param signCount how often it had signed when it was last used; 0 for those that do not count
 */
// Read once and passed on, never compared.
@SuppressWarnings("ArrayRecordComponent")
record KeptCredential(
        byte[] id, byte[] data, long signCount, boolean backupEligible, boolean backedUp, List<String> transports) {
    private static final AttestedCredentialDataConverter CONVERTER =
            new AttestedCredentialDataConverter(new ObjectConverter());

    static KeptCredential of(RegistrationData registration) {
        var authenticator =
                Objects.requireNonNull(registration.getAttestationObject()).getAuthenticatorData();
        var credential = Objects.requireNonNull(authenticator.getAttestedCredentialData());
        var transports = registration.getTransports() == null
                ? List.<String>of()
                : registration.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .toList();
        return new KeptCredential(
                credential.getCredentialId(),
                CONVERTER.convert(credential),
                authenticator.getSignCount(),
                authenticator.isFlagBE(),
                authenticator.isFlagBS(),
                transports);
    }

    /** As webauthn4j holds an assertion against it. */
    CredentialRecordImpl asRecord() {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                backupEligible,
                backedUp,
                signCount,
                CONVERTER.convert(data),
                null,
                null,
                null,
                Set.of());
    }
}
