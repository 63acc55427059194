package org.carrel.account;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carrel.platform.signal.Signals;
import org.springframework.stereotype.Component;

/**
 * Makes every node forget what it knows of people and their sessions, within a second of the commit of the transaction at
 * hand: whoever changes what somebody may do says it here.
 */
@Component
public class Forgotten {
    /** Its keys are sessions' ids. */
    public static final String SESSION = "session";
    /** Its keys are users' ids. */
    public static final String USER = "user";

    private final Signals signals;

    Forgotten(Signals signals) {
        this.signals = signals;
    }

    public void user(UUID userId) {
        signals.send(USER, userId.toString());
    }

    public void sessions(Collection<UUID> sessionIds) {
        signals.send(SESSION, sessionIds.stream().map(UUID::toString).toList());
    }

    public void session(UUID sessionId) {
        sessions(List.of(sessionId));
    }
}
