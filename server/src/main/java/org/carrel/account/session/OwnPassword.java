package org.carrel.account.session;

import java.time.Clock;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.SecurityEvent;
import org.carrel.account.lockout.Whence;
import org.carrel.account.password.NewPassword;
import org.carrel.account.password.Passwords;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Setting a new password, which ends every other session: whoever got in with the old one is out. */
@Component
class OwnPassword {
    private final PasswordCheck check;
    private final Passwords passwords;
    private final PasswordStore store;
    private final SessionEndings sessions;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            PasswordCheck check,
            Passwords passwords,
            PasswordStore store,
            SessionEndings sessions,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.check = check;
        this.passwords = passwords;
        this.store = store;
        this.sessions = sessions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** @return whether the current password was right */
    boolean change(Caller caller, String current, NewPassword next, Whence whence) {
        var proven = check.check(caller.userId(), current, whence);
        if (proven.isEmpty()) {
            return false;
        }
        var hash = passwords.hash(next);
        return transactions.execute(status -> write(caller, proven.get().hash(), hash));
    }

    private boolean write(Caller caller, String old, String next) {
        var written = store.replace(caller.userId(), old, next);
        if (written) {
            sessions.endAll(caller.userId(), Optional.of(caller.sessionId()), EndReason.PASSWORD_CHANGED);
            events.publishEvent(
                    SecurityEvent.of(SecurityEvent.Kind.PASSWORD_CHANGED, caller.userId(), clock.instant()));
        }
        return written;
    }
}
