package org.carrel.account.session;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.carrel.account.AccountProperties;
import org.carrel.account.Caller;
import org.carrel.account.Forgotten;
import org.carrel.platform.signal.HeardCache;
import org.carrel.platform.signal.SignalListener;
import org.carrel.platform.signal.Signals;
import org.springframework.stereotype.Component;

/**
 * Who is behind which session, until a signal says that it changed, and at most for as long as
 * {@code carrel.account.session-check} says; then the row is asked again, and marked as used where it was not for a while.
 *
 * <p>The role stands here, not in the token: what an admin changes holds with the next request.
 */
@Component
public class KnownSessions {
    private final HeardCache<UUID, Optional<Caller>> callers;
    private final SessionUse use;

    KnownSessions(SessionUse use, AccountProperties properties, Clock clock, Signals signals) {
        this.use = use;
        this.callers = new HeardCache<>(
                signals,
                Caffeine.newBuilder()
                        .maximumSize(properties.rememberedTokens())
                        .expireAfterWrite(properties.sessionCheck())
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build());
        signals.listen(Forgotten.SESSION, new Ended());
        signals.listen(Forgotten.USER, new Changed());
    }

    public Optional<Caller> caller(UUID sessionId) {
        return callers.get(sessionId, use::caller);
    }

    private final class Ended implements SignalListener {
        @Override
        public void heard(String key) {
            callers.forget(List.of(UUID.fromString(key)));
        }

        @Override
        public void missed() {
            callers.forgetAll();
        }
    }

    private final class Changed implements SignalListener {
        @Override
        public void heard(String key) {
            var user = UUID.fromString(key);
            callers.forgetWhere(known ->
                    known.filter(caller -> caller.userId().equals(user)).isPresent());
        }

        @Override
        public void missed() {
            callers.forgetAll();
        }
    }
}
