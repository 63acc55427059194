package org.carrel.account.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.carrel.account.AccountProperties;
import org.carrel.account.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is behind which session, for as long as {@code carrel.account.session-check} says; then the row is asked again.
 *
 * <p>The role stands here, not in the token: what an admin changes holds with the next request. A load and a
 * {@link #forget} of one session exclude each other, so an answer from before a commit never stays behind it.
 */
@Component
class KnownSessions {
    private final Cache<UUID, Optional<Caller>> callers;
    private final SessionStore store;

    KnownSessions(SessionStore store, AccountProperties properties, Clock clock) {
        this.store = store;
        this.callers = Caffeine.newBuilder()
                .maximumSize(properties.rememberedTokens())
                .expireAfterWrite(properties.sessionCheck())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    Optional<Caller> caller(UUID sessionId) {
        return callers.get(sessionId, store::caller);
    }

    /** Asks the rows of these sessions again, from the moment the transaction at hand has committed. */
    void forget(Collection<UUID> sessionIds) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    callers.invalidateAll(sessionIds);
                }
            });
        } else {
            callers.invalidateAll(sessionIds);
        }
    }
}
