package org.carrel.account.challenge;

import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets go of challenges that nobody answered. */
@Configuration(proxyBeanMethods = false)
class ChallengeGround {
    @Bean
    Recurring purgeOfSignInChallenges(ChallengeStore store, Clock clock) {
        return Recurring.every(
                "purge-sign-in-challenges", Duration.ofMinutes(10), () -> store.forgetExpired(clock.instant()));
    }
}
