package org.carrel.account.program;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.platform.http.Law;
import org.carrel.platform.schedule.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProgramProperties.class)
class ProgramGround {
    @Bean
    Recurring purgeProgramTokens(TokenStore tokens, Clock clock) {
        return Recurring.daily(
                "purge-program-tokens", LocalTime.of(2, 55), ZoneOffset.UTC, () -> tokens.purge(clock.instant()));
    }

    @Bean
    Law serviceAccountNameIsUnique() {
        return new Law(
                "service_account_name_is_unique",
                "service_account_name_taken",
                "name",
                "There is a service account of this name already.");
    }
}
