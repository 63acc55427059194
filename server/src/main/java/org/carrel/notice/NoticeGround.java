package org.carrel.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.platform.schedule.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class NoticeGround {
    private static final Duration KEPT = Duration.ofDays(90);

    /** Without a mail server there is nothing to do: messages wait, readable, and leave once there is one. */
    @Bean
    Recurring sendMessages(OutboxStore store, MailProperties properties, Clock clock) {
        Runnable round = properties.host().isPresent()
                ? new Postman(store, new MailServer(properties, clock), properties, clock)::round
                : () -> {};
        return Recurring.every("send-messages", Duration.ofSeconds(5), round);
    }

    @Bean
    Recurring purgeMessages(OutboxStore store, Clock clock) {
        return Recurring.daily(
                "purge-messages",
                LocalTime.of(2, 40),
                ZoneOffset.UTC,
                () -> store.purge(clock.instant().minus(KEPT)));
    }
}
