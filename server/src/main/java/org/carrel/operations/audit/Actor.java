package org.carrel.operations.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Caller;

/**
 * Who did something.
 *
 * @param via by what means, where it was no session
 */
record Actor(Optional<UUID> id, Optional<String> role, Optional<UUID> session, Optional<String> via) {
    static final Actor NOBODY = new Actor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A program has a key where people have a session. */
    static Actor of(Caller caller) {
        var key = Optional.of(caller.sessionId()).filter(id -> isProgram(caller));
        return new Actor(
                Optional.of(caller.userId()),
                Optional.of(caller.role().name().toLowerCase(Locale.ROOT)),
                Optional.of(caller.sessionId()).filter(id -> key.isEmpty()),
                key.map(id -> "key:" + id));
    }

    /** Only people prove who they are in some way. */
    static boolean isProgram(Caller caller) {
        return caller.methods().isEmpty();
    }

    Actor who(UUID user) {
        return new Actor(Optional.of(user), role, session, via);
    }

    Actor by(String means) {
        return new Actor(id, role, session, Optional.of(means));
    }
}
