package org.carrel.account.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.util.List;

/**
 * Keys that the operator gives, the same to every node: the first signs, all are believed. To rotate, put a new one
 * first and take the old one away when the last token it signed has expired.
 */
public record GivenKeys(List<ECKey> believed) implements SigningKeys {
    public GivenKeys {
        believed = List.copyOf(believed);
    }

    /**
     * @param jwkSet a JWK set (RFC 7517) of P-256 keys, the first with its private part
     * @throws IllegalArgumentException that says what is wrong, without a word of the keys
     */
    public static GivenKeys parse(String jwkSet) {
        try {
            var keys = JWKSet.parse(jwkSet).getKeys().stream()
                    .map(GivenKeys::usable)
                    .toList();
            if (keys.isEmpty() || !keys.getFirst().isPrivate()) {
                throw new IllegalArgumentException("the first key must have its private part");
            }
            return new GivenKeys(keys);
        } catch (ParseException e) {
            throw new IllegalArgumentException("must be a JWK set (RFC 7517) of P-256 keys");
        }
    }

    private static ECKey usable(JWK key) {
        if (!(key instanceof ECKey ec) || !Curve.P_256.equals(ec.getCurve())) {
            throw new IllegalArgumentException("every key must be an elliptic curve key on P-256");
        }
        try {
            return new ECKey.Builder(ec)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(ec.getKeyID() == null ? ec.computeThumbprint().toString() : ec.getKeyID())
                    .build();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key cannot be read", e);
        }
    }

    @Override
    public ECKey current() {
        return believed.getFirst();
    }

    /** Keys never appear in a log. */
    @Override
    public String toString() {
        return "GivenKeys[" + believed.size() + "]";
    }
}
