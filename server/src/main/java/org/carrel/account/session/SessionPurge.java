package org.carrel.account.session;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.carrel.account.AccountProperties;
import org.carrel.account.PrivacyProperties;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, sessions that nobody used for too long end, and those that are over for good go. */
@Configuration(proxyBeanMethods = false)
class SessionPurge {
    private static final LocalTime AT_NIGHT = LocalTime.of(3, 40);

    @Bean
    Recurring purgeOfSessions(
            SessionPurgeStore store, AccountProperties properties, PrivacyProperties privacy, Clock clock) {
        return Recurring.daily("purge-sessions", AT_NIGHT, ZoneOffset.UTC, () -> {
            var now = clock.instant();
            store.endUnused(now.minus(properties.refreshTokenLifetime()), now);
            var ended = now.minus(privacy.endedSessions());
            store.noteLastSeen(now, ended);
            store.purge(now, ended);
        });
    }
}
