package org.carrel.circulation;

import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every minute, the copies that were not fetched in time pass on to the next who wait; each book in its own transaction. */
@Configuration(proxyBeanMethods = false)
class HoldExpiry {
    @Bean
    Recurring expireHolds(Holds holds) {
        return Recurring.every(
                "expire-holds",
                Duration.ofMinutes(1),
                () -> holds.booksWithExpired().forEach(holds::expire));
    }
}
