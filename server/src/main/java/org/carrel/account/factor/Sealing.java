package org.carrel.account.factor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.carrel.platform.Ids;
import org.carrel.platform.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals secrets that must be read again, with keys that are not in the database (AES-256-GCM, NIST SP 800-38D). Whose a
 * secret is, is sealed with it: moved to somebody else's row, it does not open.
 */
final class Sealing {
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BITS = 256;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final List<Key> keys;

    private Sealing(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    private record Key(String id, SecretKeySpec secret) {}

    /** @throws IllegalArgumentException that says what is wrong, without a word of the keys */
    static Sealing parse(String jwkSet) {
        try {
            var keys =
                    JWKSet.parse(jwkSet).getKeys().stream().map(Sealing::usable).toList();
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("there must be a key");
            }
            return new Sealing(keys);
        } catch (ParseException e) {
            throw new IllegalArgumentException("must be a JWK set (RFC 7517) of symmetric keys");
        }
    }

    /** A set of one new key. */
    static String fresh() {
        var bytes = new byte[KEY_BITS / Byte.SIZE];
        RANDOM.nextBytes(bytes);
        var key =
                new OctetSequenceKey.Builder(bytes).keyID(Ids.next().toString()).build();
        return new JWKSet(List.<JWK>of(key)).toString(false);
    }

    Sealed seal(byte[] secret, UUID owner) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var key = keys.getFirst();
        var text = apply(Cipher.ENCRYPT_MODE, key, nonce, secret, owner);
        return new Sealed(
                key.id(),
                ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array());
    }

    /** @throws ProblemException 503 where this node does not have the key */
    byte[] open(Sealed sealed, UUID owner) {
        var key = find(sealed.keyId()).orElseThrow(() -> {
            LOG.error(
                    "A second factor is sealed with the key {}, which this node does not have: see carrel.account.factor.keys",
                    sealed.keyId());
            return ProblemException.unavailable(
                    "second_factor_key_away", "This server cannot read the second factor; tell the administrator.");
        });
        var bytes = sealed.bytes();
        return apply(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(bytes, NONCE),
                Arrays.copyOfRange(bytes, NONCE, bytes.length),
                owner);
    }

    /** Whether it is sealed with another key than the one that seals now. */
    boolean isOld(Sealed sealed) {
        return !sealed.keyId().equals(keys.getFirst().id());
    }

    private Optional<Key> find(String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static byte[] apply(int mode, Key key, byte[] nonce, byte[] text, UUID owner) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(owner.getMostSignificantBits())
                    .putLong(owner.getLeastSignificantBits())
                    .array());
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A second factor of " + owner + " was changed in the database", e);
        }
    }

    private static Key usable(JWK key) {
        if (!(key instanceof OctetSequenceKey octets) || octets.size() != KEY_BITS) {
            throw new IllegalArgumentException("every key must be symmetric (oct), of 256 bits");
        }
        try {
            var id = octets.getKeyID() == null ? octets.computeThumbprint().toString() : octets.getKeyID();
            return new Key(id, new SecretKeySpec(octets.toByteArray(), "AES"));
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key cannot be read", e);
        }
    }
}
