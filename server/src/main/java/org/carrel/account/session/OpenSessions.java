package org.carrel.account.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people are signed in: to see, to name, to end. */
@Component
class OpenSessions {
    private final SessionListStore store;
    private final SessionEndings endings;
    private final Accounts accounts;

    OpenSessions(SessionListStore store, SessionEndings endings, Accounts accounts) {
        this.store = store;
        this.endings = endings;
        this.accounts = accounts;
    }

    List<Session> mine(Caller caller) {
        return store.open(caller.userId(), Optional.of(caller.sessionId()));
    }

    Optional<Session> mine(Caller caller, UUID id) {
        return mine(caller).stream().filter(session -> session.id().equals(id)).findFirst();
    }

    /** @return empty where the caller has no such session */
    @Transactional
    Optional<Session> rename(Caller caller, UUID id, Optional<String> name) {
        return mine(caller, id).flatMap(session -> {
            store.rename(id, name);
            return mine(caller, id);
        });
    }

    /** @return whether the caller had such a session */
    @Transactional
    boolean end(Caller caller, UUID id) {
        return !endings.end(caller.userId(), List.of(id), EndReason.SIGNED_OUT).isEmpty();
    }

    /** Ends all of the caller's sessions but the one that asks. */
    @Transactional
    void endOthers(Caller caller) {
        endings.endAll(caller.userId(), Optional.of(caller.sessionId()), EndReason.ALL_ENDED);
    }

    /** @return empty where there is no such user */
    Optional<List<Session>> of(UUID userId, Caller caller) {
        return accounts.find(userId).map(user -> store.open(userId, Optional.of(caller.sessionId())));
    }

    /** @return whether that user had such a session */
    @Transactional
    boolean endFor(UUID userId, UUID id) {
        return !endings.end(userId, List.of(id), EndReason.ENDED_BY_ADMIN).isEmpty();
    }

    /** @return whether there is such a user */
    @Transactional
    boolean endAllFor(UUID userId) {
        var user = accounts.find(userId);
        user.ifPresent(someone -> endings.endAll(someone.id(), Optional.empty(), EndReason.ENDED_BY_ADMIN));
        return user.isPresent();
    }
}
