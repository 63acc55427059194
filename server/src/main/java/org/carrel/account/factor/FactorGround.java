package org.carrel.account.factor;

import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.command.CannotStart;
import org.carrel.platform.database.DataDirectory;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what second factors need from their settings, and lets go of secrets that were shown and never confirmed. */
@Configuration(proxyBeanMethods = false)
class FactorGround {
    @Bean
    Sealing sealing(FactorProperties properties, DataDirectory data) {
        var given = properties.keys();
        try {
            return Sealing.parse(given.isBlank() ? data.secret("factor-keys.json", Sealing::fresh) : given);
        } catch (IllegalArgumentException e) {
            throw CannotStart.wrongUse(
                    "carrel.account.factor.keys cannot be used: " + e.getMessage() + ".",
                    "Give a JWK set with symmetric keys of 256 bits, or leave it empty.");
        }
    }

    @Bean
    Recurring purgeOfTotpOffers(TotpStore store, Clock clock) {
        return Recurring.every(
                "purge-totp-offers",
                Duration.ofMinutes(15),
                () -> store.forgetOffers(clock.instant().minus(Totps.OFFERED_FOR)));
    }
}
