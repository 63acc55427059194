package org.carrel.account.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.Rights;
import org.carrel.platform.http.Change;
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

    /** Where somebody else is signed in, and from where, is for who may look after their account. */
    Change<List<Session>> of(UUID userId, Caller by) {
        return accounts.find(userId).isEmpty()
                ? new Change.Unknown<>("user")
                : by.rights()
                        .barredFrom(accounts.rights(userId))
                        .map(Change::<List<Session>>forbidden)
                        .orElseGet(() -> new Change.Made<>(store.open(userId, Optional.of(by.sessionId()))));
    }

    @Transactional
    Change<UUID> endFor(UUID userId, UUID id, Rights by) {
        var barred = accounts.barred(userId, by);
        if (barred.isPresent()) {
            return Change.forbidden(barred.get());
        }
        return endings.end(userId, List.of(id), EndReason.ENDED_BY_ADMIN).isEmpty()
                ? new Change.Unknown<>("session")
                : new Change.Made<>(id);
    }

    @Transactional
    Change<UUID> endAllFor(UUID userId, Rights by) {
        var barred = accounts.barred(userId, by);
        if (barred.isPresent()) {
            return Change.forbidden(barred.get());
        }
        if (accounts.find(userId).isEmpty()) {
            return new Change.Unknown<>("user");
        }
        endings.endAll(userId, Optional.empty(), EndReason.ENDED_BY_ADMIN);
        return new Change.Made<>(userId);
    }
}
