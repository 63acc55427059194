package org.carrel.account.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.carrel.account.AccountProperties;
import org.carrel.account.Forgotten;
import org.carrel.account.session.TokenHash;
import org.carrel.platform.signal.HeardCache;
import org.carrel.platform.signal.SignalListener;
import org.carrel.platform.signal.Signals;
import org.springframework.stereotype.Component;

/** Which cookie holds which session, until that session ends or gets another cookie. Bad ones are not kept. */
@Component
class KnownCookies {
    private final HeardCache<TokenHash, UUID> sessions;
    private final CookieStore store;
    private final AccountProperties properties;
    private final Clock clock;

    KnownCookies(CookieStore store, AccountProperties properties, Clock clock, Signals signals) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.sessions = new HeardCache<>(
                signals,
                Caffeine.newBuilder()
                        .maximumSize(properties.rememberedTokens())
                        .expireAfterWrite(properties.sessionCheck())
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build());
        signals.listen(Forgotten.SESSION, new Changed());
    }

    Optional<UUID> session(CookieValue cookie) {
        return sessions.find(
                cookie.hash(), hash -> store.session(hash, clock.instant().minus(properties.refreshTokenLifetime())));
    }

    private final class Changed implements SignalListener {
        @Override
        public void heard(String key) {
            var session = UUID.fromString(key);
            sessions.forgetWhere(session::equals);
        }

        @Override
        public void missed() {
            sessions.forgetAll();
        }
    }
}
