package org.carrel.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.carrel.account.PrivacyProperties;
import org.carrel.platform.schedule.Recurring;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailProperties.class)
class NoticeGround {
    /** Without a mail server there is nothing to do: messages wait, readable, and leave once there is one. */
    @Bean
    Recurring sendMessages(OutboxStore store, MailProperties properties, Clock clock) {
        Runnable round = properties.host().isPresent()
                ? new Postman(store, new MailServer(properties, clock), properties, NoticeGround::jittered, clock)
                        ::round
                : () -> {};
        return Recurring.every("send-messages", Duration.ofSeconds(5), round);
    }

    /** Links in letters are good for minutes or a day; where no mail leaves, too, they do not stay longer. */
    @Bean
    Recurring forgetSecrets(OutboxStore store, Clock clock) {
        return Recurring.every(
                "forget-message-secrets", Duration.ofMinutes(5), () -> store.forgetSecrets(clock.instant()));
    }

    @Bean
    MeterBinder mailMeters(MailProperties properties) {
        return registry -> Gauge.builder(
                        "carrel.mail.configured", () -> properties.host().isPresent() ? 1 : 0)
                .description("Whether messages leave by a mail server")
                .register(registry);
    }

    @Bean
    Letters letters() {
        return new Letters();
    }

    /** Up to a fifth longer or shorter. */
    static Duration jittered(Duration pause) {
        return pause.multipliedBy(ThreadLocalRandom.current().nextInt(80, 121)).dividedBy(100);
    }

    @Bean
    Recurring purgeMessages(OutboxStore store, PrivacyProperties privacy, Clock clock) {
        return Recurring.daily(
                "purge-messages",
                LocalTime.of(2, 40),
                ZoneOffset.UTC,
                () -> store.purge(
                        clock.instant().minus(privacy.letters()),
                        clock.instant().minus(privacy.lastLetter())));
    }
}
