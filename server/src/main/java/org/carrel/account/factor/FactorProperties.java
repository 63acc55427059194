package org.carrel.account.factor;

import org.carrel.platform.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Second factors ({@code carrel.account.factor.*}).
 *
 * @param keys a JWK set of symmetric keys of 256 bits ({@code kty} {@code oct}) that the secrets of authenticator apps are
 *     sealed with, the first of which seals, the same for every node; empty for a key that this node makes and keeps in its
 *     data directory
 * @param issuer what authenticator apps call this library, up to 60 characters, no colon
 */
@Validated
@ConfigurationProperties("carrel.account.factor")
record FactorProperties(
        @DefaultValue("") String keys,
        @DefaultValue("Carrel") String issuer) {
    private static final int LONGEST = 60;

    FactorProperties {
        var fits = !issuer.isBlank() && issuer.length() <= LONGEST && issuer.indexOf(':') < 0;
        new Bounds("carrel.account.factor").check(fits, "issuer", "1 to 60 characters without a colon", issuer);
    }

    /** Keys never appear in a log. */
    @Override
    public String toString() {
        return "FactorProperties[" + issuer + "]";
    }
}
