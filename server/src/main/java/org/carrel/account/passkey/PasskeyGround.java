package org.carrel.account.passkey;

import com.webauthn4j.WebAuthnManager;
import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up what passkeys need, and lets go of challenges that nobody answered. */
@Configuration(proxyBeanMethods = false)
class PasskeyGround {
    /** Who made an authenticator is nobody's business: attestation is neither asked for nor looked at. */
    @Bean
    WebAuthnManager webAuthn() {
        return WebAuthnManager.createNonStrictWebAuthnManager();
    }

    @Bean
    Recurring purgeOfPasskeyChallenges(PasskeyChallengeStore store, Clock clock) {
        return Recurring.every(
                "purge-passkey-challenges", Duration.ofMinutes(10), () -> store.forgetExpired(clock.instant()));
    }
}
