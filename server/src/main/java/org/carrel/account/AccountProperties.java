package org.carrel.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.carrel.account.password.HashingCost;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Accounts, sign-in and tokens ({@code carrel.account.*}). Every property is also an environment variable:
 * {@code CARREL_ACCOUNT_SIGNING_KEYS}, {@code CARREL_ACCOUNT_HASHING_MEMORY} and so on.
 *
 * @param issuer who the access tokens say made them ({@code iss})
 * @param signingKeys a JWK set of P-256 keys, the first of which signs, the same for every node; empty for keys that
 *     this node makes and keeps in its data directory
 * @param keyRotation the age at which an own signing key is replaced
 * @param accessTokenLifetime how long an access token is good
 * @param refreshTokenLifetime how long a session lives without being used
 * @param sessionLifetime how long a session lives however much it is used
 * @param sessionCheck how long this node believes what it knows of a session without asking again; what another node ends,
 *     ends here within a second all the same
 * @param rememberedTokens how many checked tokens are kept, at about 400 bytes each
 * @param hashing what a password hash costs
 */
@Validated
@ConfigurationProperties("carrel.account")
public record AccountProperties(
        @DefaultValue("carrel") @Pattern(regexp = "\\S{1,200}")
        String issuer,

        @DefaultValue("") String signingKeys,
        @DefaultValue("90d") Duration keyRotation,
        @DefaultValue("15m") Duration accessTokenLifetime,
        @DefaultValue("30d") Duration refreshTokenLifetime,
        @DefaultValue("180d") Duration sessionLifetime,
        @DefaultValue("30s") Duration sessionCheck,
        @DefaultValue("50000") @Min(100) @Max(10_000_000) int rememberedTokens,
        @DefaultValue @Valid HashingCost hashing) {
    public AccountProperties {
        within("key-rotation", keyRotation, Duration.ofHours(1), Duration.ofDays(3_650));
        within("access-token-lifetime", accessTokenLifetime, Duration.ofMinutes(1), Duration.ofDays(1));
        within("refresh-token-lifetime", refreshTokenLifetime, accessTokenLifetime, Duration.ofDays(365));
        within("session-lifetime", sessionLifetime, refreshTokenLifetime, Duration.ofDays(3_650));
        within("session-check", sessionCheck, Duration.ZERO, Duration.ofMinutes(5));
        within("hashing.patience", hashing.patience(), Duration.ofMillis(10), Duration.ofMinutes(1));
    }

    private static void within(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "carrel.account.%s must be from %s to %s, is %s".formatted(name, least, most, value));
        }
    }

    /** Keys never appear in a log. */
    @Override
    public String toString() {
        return "AccountProperties[" + issuer + "]";
    }
}
