package org.carrel.account.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.carrel.account.Forgotten;
import org.carrel.account.RightsChanged;
import org.carrel.account.session.EndReason;
import org.carrel.account.session.KnownSessions;
import org.carrel.account.session.Sessions;
import org.carrel.account.session.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving sessions to browsers to hold, each by one cookie that is replaced when its holder may do more than before. */
@Component
class WebCookies {
    private final CookieStore store;
    private final KnownCookies known;
    private final KnownSessions callers;
    private final Sessions sessions;
    private final Forgotten forgotten;
    private final Clock clock;

    WebCookies(
            CookieStore store,
            KnownCookies known,
            KnownSessions callers,
            Sessions sessions,
            Forgotten forgotten,
            Clock clock) {
        this.store = store;
        this.known = known;
        this.callers = callers;
        this.sessions = sessions;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    /**
     * Makes a session that just began one that is held by a cookie; its refresh token is good no longer.
     *
     * @param before what the browser held until now: that session ends
     */
    @Transactional
    CookieValue hold(SignedIn session, Optional<CookieValue> before) {
        before.flatMap(known::session)
                .flatMap(callers::caller)
                .filter(caller -> !caller.sessionId().equals(session.sessionId()))
                .ifPresent(caller -> sessions.end(caller.sessionId(), caller.userId(), EndReason.SIGNED_OUT));
        var cookie = CookieValue.fresh();
        store.keep(session.sessionId(), cookie.hash(), clock.instant());
        return cookie;
    }

    /** Another cookie for the same session: what was held before holds nothing. */
    @Transactional
    Optional<CookieValue> replace(CookieValue cookie) {
        return replace(cookie, clock.instant());
    }

    /** As {@link #replace}, where somebody changed meanwhile what the holder may do. */
    @Transactional
    Optional<CookieValue> replaceAged(CookieValue cookie) {
        return replace(cookie, Instant.EPOCH);
    }

    private Optional<CookieValue> replace(CookieValue cookie, Instant issuedUntil) {
        var next = CookieValue.fresh();
        var session = known.session(cookie);
        if (!store.replace(cookie.hash(), next.hash(), issuedUntil, clock.instant())) {
            return Optional.empty();
        }
        session.ifPresent(forgotten::session);
        return Optional.of(next);
    }

    @EventListener
    void on(RightsChanged event) {
        store.age(event.userId(), Instant.EPOCH);
    }
}
