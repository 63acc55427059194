package org.carrel.account.session;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.AccountProperties;
import org.carrel.account.Accounts;
import org.carrel.account.User;
import org.carrel.account.lockout.Whence;
import org.carrel.account.token.AccessTokens;
import org.carrel.account.token.Bearer;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out, and going on with a session by its refresh tokens (RFC 9700, 4.14.2). */
@Component
public class Sessions {
    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final SessionStore store;
    private final SessionUse use;
    private final SessionEndings endings;
    private final Arrivals arrivals;
    private final AccessTokens tokens;
    private final AccountProperties properties;
    private final TransactionTemplate transactions;
    private final Optional<SecondFactors> secondFactors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            PasswordCheck passwords,
            Accounts accounts,
            SessionStore store,
            SessionUse use,
            SessionEndings endings,
            Arrivals arrivals,
            AccessTokens tokens,
            AccountProperties properties,
            TransactionTemplate transactions,
            Optional<SecondFactors> secondFactors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.store = store;
        this.use = use;
        this.endings = endings;
        this.arrivals = arrivals;
        this.tokens = tokens;
        this.properties = properties;
        this.transactions = transactions;
        this.secondFactors = secondFactors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Signs somebody in by a password. It takes as long for a name that nobody has.
     *
     * @throws org.carrel.platform.http.ProblemException 503 when too many are signing in, 423 when this account's password
     *     was wrong too often, 429 when this address had too many wrong
     */
    public SignIn signIn(Credentials credentials, Device device, Whence whence) {
        return passwords
                .check(credentials, whence)
                .map(proven -> begin(Proof.ofPassword(proven.userId(), proven.hash(), clock.instant()), device))
                .orElseGet(SignIn.Unknown::new);
    }

    /** Begins a session for somebody who proved who they are: every way of signing in ends here. */
    public SignIn begin(Proof proof, Device device) {
        return Objects.requireNonNull(transactions.execute(status -> accounts.find(proof.userId())
                .map(user -> begin(user, proof, device))
                .orElseGet(SignIn.Unknown::new)));
    }

    private SignIn begin(User user, Proof proof, Device device) {
        Audit.by(user.id());
        if (user.suspension().isPresent()) {
            return new SignIn.Suspended(user.suspension().get());
        }
        if (arrivals.mustVerify(user)) {
            return new SignIn.Unverified();
        }
        var wanted = secondFactors.flatMap(factors -> factors.wanted(user, proof, device));
        if (wanted.isPresent()) {
            return new SignIn.SecondFactorNeeded(wanted.get());
        }
        var id = Ids.next();
        if (store.begin(id, proof, device, properties.sessionLifetime())) {
            events.publishEvent(new SessionBegan(id, proof, device));
            return new SignIn.Done(pair(id, user));
        }
        return accounts.find(user.id())
                .flatMap(User::suspension)
                .<SignIn>map(SignIn.Suspended::new)
                .orElseGet(SignIn.Unknown::new);
    }

    /** The next pair of tokens; empty where this one is not good. One that comes a second time ends the session. */
    @Transactional
    public Optional<SignedIn> refresh(RefreshToken token) {
        var session = store.use(token);
        if (session.isEmpty()) {
            store.sessionOfUsed(token).ifPresent(endings::endStolen);
            return Optional.empty();
        }
        return session.filter(store::touch)
                .flatMap(use::caller)
                .flatMap(caller -> accounts.find(caller.userId()))
                .map(user -> pair(session.get(), user));
    }

    private SignedIn pair(UUID session, User user) {
        var refresh = RefreshToken.fresh();
        store.keep(refresh, session, properties.refreshTokenLifetime());
        var role = user.role().name().toLowerCase(Locale.ROOT);
        var access = tokens.issue(new Bearer(user.id(), session, user.username(), role));
        return new SignedIn(access, "Bearer", tokens.lifetime().toSeconds(), refresh.refreshToken(), session, user);
    }

    /**
     * Ends one of somebody's sessions.
     *
     * @return whether there was one
     */
    @Transactional
    public boolean end(UUID session, UUID userId, EndReason reason) {
        return !endings.end(userId, List.of(session), reason).isEmpty();
    }

    /**
     * Ends all of somebody's sessions, in the transaction at hand where there is one.
     *
     * @param except one that goes on
     */
    @Transactional
    public void endAll(UUID userId, Optional<UUID> except, EndReason reason) {
        endings.endAll(userId, except, reason);
    }
}
