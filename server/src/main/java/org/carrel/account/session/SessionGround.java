package org.carrel.account.session;

import java.time.Clock;
import org.carrel.account.AccountProperties;
import org.carrel.account.token.AccessTokens;
import org.carrel.account.token.GivenKeys;
import org.carrel.account.token.OwnKeys;
import org.carrel.account.token.SigningKeys;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.database.DataDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what sessions need from their settings. */
@Configuration(proxyBeanMethods = false)
class SessionGround {
    @Bean
    SigningKeys signingKeys(AccountProperties properties, DataDirectory data, Clock clock) {
        return properties.signingKeys().isBlank() ? own(properties, data, clock) : given(properties.signingKeys());
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, AccountProperties properties, Clock clock) {
        return new AccessTokens(keys, properties.issuer(), properties.accessTokenLifetime(), clock);
    }

    private static SigningKeys own(AccountProperties properties, DataDirectory data, Clock clock) {
        return new OwnKeys(
                data.directory("secrets").resolve("signing-keys.json"),
                properties.keyRotation(),
                properties.accessTokenLifetime(),
                clock);
    }

    private static SigningKeys given(String keys) {
        try {
            return GivenKeys.parse(keys);
        } catch (IllegalArgumentException e) {
            throw CannotStart.wrongUse(
                    "carrel.account.signing-keys cannot be used: " + e.getMessage() + ".",
                    "Give a JWK set with P-256 keys, the first with its private part, or leave it empty.");
        }
    }
}
