package org.carrel.account.passkey;

import com.webauthn4j.converter.AttestationObjectConverter;
import com.webauthn4j.converter.AuthenticatorDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.AttestationObject;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.authenticator.EC2COSEKey;
import com.webauthn4j.data.attestation.authenticator.EdDSACOSEKey;
import com.webauthn4j.data.attestation.authenticator.RSACOSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionAuthenticatorOutput;
import com.webauthn4j.data.extension.authenticator.RegistrationExtensionAuthenticatorOutput;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.testing.Reply;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator and the browser before it, in software, with one passkey; it can be told to do what real ones do not. */
final class SoftAuthenticator {
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final byte PRESENT = AuthenticatorData.BIT_UP;
    private static final byte VERIFIED = AuthenticatorData.BIT_UV;
    private final KeyPair keys;
    private final COSEKey publicKey;
    private final String signing;
    private final byte[] credentialId = new byte[32];
    private String userHandle = "";
    String origin = "http://localhost:8080";
    String rpId = "localhost";
    byte flags = (byte) (PRESENT | VERIFIED);
    long count;

    private SoftAuthenticator(KeyPair keys, COSEKey publicKey, String signing) {
        this.keys = keys;
        this.publicKey = publicKey;
        this.signing = signing;
        new SecureRandom().nextBytes(credentialId);
    }

    static SoftAuthenticator es256() {
        var keys = keys("EC", 256);
        return new SoftAuthenticator(
                keys,
                EC2COSEKey.create(
                        (java.security.interfaces.ECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.ES256),
                "SHA256withECDSA");
    }

    static SoftAuthenticator rs256() {
        var keys = keys("RSA", 2_048);
        return new SoftAuthenticator(
                keys,
                RSACOSEKey.create(
                        (java.security.interfaces.RSAPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.RS256),
                "SHA256withRSA");
    }

    static SoftAuthenticator edDsa() {
        var keys = keys("Ed25519", 255);
        return new SoftAuthenticator(
                keys,
                EdDSACOSEKey.create(
                        (java.security.interfaces.EdECPublicKey) keys.getPublic(), COSEAlgorithmIdentifier.EdDSA),
                "Ed25519");
    }

    static SoftAuthenticator withoutVerification() {
        var authenticator = es256();
        authenticator.flags = PRESENT;
        return authenticator;
    }

    /** What {@code navigator.credentials.create} gives, for these options. */
    Map<String, Object> create(Reply options) {
        userHandle = options.at("user/id");
        var data = new AuthenticatorData<RegistrationExtensionAuthenticatorOutput>(
                sha256(rpId),
                (byte) (flags | AuthenticatorData.BIT_AT),
                count,
                new AttestedCredentialData(AAGUID.ZERO, credentialId, publicKey));
        var attestation = new AttestationObjectConverter(CONVERTER)
                .convertToBytes(new AttestationObject(data, new NoneAttestationStatement()));
        return credential(Map.of(
                "clientDataJSON", UrlBytes.of(clientData("webauthn.create", options.at("challenge"))),
                "attestationObject", UrlBytes.of(attestation),
                "transports", List.of("internal")));
    }

    /** What {@code navigator.credentials.get} gives, for these options. */
    Map<String, Object> get(Reply options) {
        return get(options.at("challenge"), userHandle);
    }

    Map<String, Object> get(String challenge, String handle) {
        count = count == 0 ? 0 : count + 1;
        var data = new AuthenticatorDataConverter(CONVERTER)
                .convert(new AuthenticatorData<AuthenticationExtensionAuthenticatorOutput>(sha256(rpId), flags, count));
        var client = clientData("webauthn.get", challenge);
        return credential(Map.of(
                "clientDataJSON", UrlBytes.of(client),
                "authenticatorData", UrlBytes.of(data),
                "signature", UrlBytes.of(sign(data, client)),
                "userHandle", handle));
    }

    String userHandle() {
        return userHandle;
    }

    private Map<String, Object> credential(Map<String, Object> response) {
        var credential = new HashMap<String, Object>();
        credential.put("id", UrlBytes.of(credentialId));
        credential.put("rawId", UrlBytes.of(credentialId));
        credential.put("type", "public-key");
        credential.put("authenticatorAttachment", "platform");
        credential.put("clientExtensionResults", Map.of());
        credential.put("response", response);
        return credential;
    }

    private byte[] clientData(String type, String challenge) {
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of("type", type, "challenge", challenge, "origin", origin, "crossOrigin", false));
    }

    private byte[] sign(byte[] data, byte[] clientData) {
        try {
            var signature = Signature.getInstance(signing);
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(MessageDigest.getInstance("SHA-256").digest(clientData));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
