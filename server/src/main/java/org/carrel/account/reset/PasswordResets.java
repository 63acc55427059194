package org.carrel.account.reset;

import java.time.Clock;
import java.util.Optional;
import org.carrel.account.Accounts;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.account.User;
import org.carrel.account.lockout.Lockout;
import org.carrel.account.password.NewPassword;
import org.carrel.account.password.Passwords;
import org.carrel.account.session.EndReason;
import org.carrel.account.session.Sessions;
import org.carrel.account.verification.Link;
import org.carrel.account.verification.LinkPurpose;
import org.carrel.account.verification.LinkToken;
import org.carrel.account.verification.Links;
import org.carrel.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New passwords for those who forgot theirs, or never had one. Asking only notes what was asked: who it is, is found out
 * afterwards, so that neither the answer nor the time it takes tells whether somebody has an account.
 */
@Component
class PasswordResets {
    private final ResetStore store;
    private final Links links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Lockout lockout;
    private final ResetProperties properties;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordResets(
            ResetStore store,
            Links links,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            Lockout lockout,
            ResetProperties properties,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.lockout = lockout;
        this.properties = properties;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    void ask(ForgottenPassword forgotten) {
        store.note(Ids.next(), forgotten.folded(), clock.instant());
    }

    /** Writes the letters to those who asked. */
    void answerAll() {
        var more = true;
        while (more) {
            more = transactions.execute(status -> answerOne());
        }
    }

    private boolean answerOne() {
        var login = store.take();
        login.flatMap(store::addressee).ifPresent(link -> links.issue(link, properties.lifetime()));
        return login.isPresent();
    }

    /** Whose password a token sets; empty where it is not good. */
    Optional<User> owner(LinkToken token) {
        return link(token).flatMap(link -> accounts.find(link.userId()));
    }

    /**
     * Sets the password and ends every session.
     *
     * @return whether the token was good; of two who bring it at once, for one it is
     */
    boolean complete(LinkToken token, NewPassword password) {
        if (link(token).isEmpty()) {
            return false;
        }
        var hash = passwords.hash(password);
        return transactions.execute(
                status -> link(token).filter(link -> write(token, link, hash)).isPresent());
    }

    private boolean write(LinkToken token, Link link, String hash) {
        accounts.lock(link.userId());
        if (!links.use(token) || !store.setPassword(link, hash, clock.instant())) {
            return false;
        }
        lockout.lift(link.userId());
        sessions.endAll(link.userId(), Optional.empty(), EndReason.PASSWORD_RESET);
        events.publishEvent(SecurityEvent.of(Kind.PASSWORD_CHANGED, link.userId(), clock.instant()));
        return true;
    }

    private Optional<Link> link(LinkToken token) {
        return links.find(token).filter(link -> link.purpose() == LinkPurpose.SET_PASSWORD);
    }
}
