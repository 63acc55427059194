package org.carrel.account.verification;

import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VerificationGround {
    @Bean
    Recurring purgeLetterLinks(Links links) {
        return Recurring.daily("purge-letter-links", LocalTime.of(2, 50), ZoneOffset.UTC, links::purge);
    }
}
