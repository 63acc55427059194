package org.carrel.platform.http;

import java.time.Clock;
import java.time.Duration;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets kept answers a day after they were given. */
@Configuration(proxyBeanMethods = false)
class AnswerPurge {
    private static final Duration KEPT_FOR = Duration.ofHours(24);

    @Bean
    Recurring purgeOfAnswers(AnswerStore answers, Clock clock) {
        return Recurring.every(
                "purge-kept-answers",
                Duration.ofMinutes(15),
                () -> answers.purge(clock.instant().minus(KEPT_FOR)));
    }
}
