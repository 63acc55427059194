package org.carrel.account.token;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.util.List;
import java.util.Optional;

/** The keys that sign access tokens, and those that did and are still believed. */
public interface SigningKeys {
    /** The one that signs now, with its private part. */
    ECKey current();

    /** All that are believed, the current one first. */
    List<ECKey> believed();

    default Optional<ECKey> find(String keyId) {
        for (var key : believed()) {
            if (keyId.equals(key.getKeyID())) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** The public parts as a JWK set (RFC 7517). */
    default String published() {
        return new JWKSet(believed().stream().<JWK>map(ECKey::toPublicJWK).toList()).toString();
    }
}
