package org.carrel.account.lockout;

import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets what was forgiven, so that invented names fill nothing, and places that nobody signed in from any more. */
@Configuration(proxyBeanMethods = false)
class LockoutGround {
    @Bean
    Recurring purgeOfFailures(TallyStore tallies, KnownPlaceStore places, Clock clock) {
        return Recurring.every("purge-failures", Duration.ofMinutes(5), () -> {
            tallies.purge(clock.instant());
            places.purge(clock.instant().minus(Whences.REMEMBERED));
        });
    }
}
