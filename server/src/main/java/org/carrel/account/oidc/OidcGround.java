package org.carrel.account.oidc;

import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away what nobody came back for. */
@Configuration(proxyBeanMethods = false)
class OidcGround {
    @Bean
    Recurring purgeOfAttempts(AttemptStore attempts, TicketStore tickets, Clock clock) {
        return Recurring.every("purge-oidc-attempts", Duration.ofHours(1), () -> {
            attempts.purge(clock.instant());
            tickets.purge(clock.instant());
        });
    }
}
