package org.carrel.platform.signal;

import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away what everybody has heard. */
@Configuration(proxyBeanMethods = false)
class SignalGround {
    @Bean
    Recurring purgeOfSignals(SignalStore signals) {
        return Recurring.every("purge-signals", Duration.ofHours(1), signals::purge);
    }
}
