package org.carrel.account.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.AccountProperties;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.User;
import org.carrel.account.token.AccessTokens;
import org.carrel.account.token.Bearer;
import org.carrel.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out, and going on with a session by its refresh tokens (RFC 9700, 4.14.2). */
@Component
public class Sessions {
    private final PasswordCheck passwords;
    private final Accounts accounts;
    private final SessionStore store;
    private final KnownSessions known;
    private final AccessTokens tokens;
    private final AccountProperties properties;
    private final TransactionTemplate transactions;

    Sessions(
            PasswordCheck passwords,
            Accounts accounts,
            SessionStore store,
            KnownSessions known,
            AccessTokens tokens,
            AccountProperties properties,
            TransactionTemplate transactions) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.store = store;
        this.known = known;
        this.tokens = tokens;
        this.properties = properties;
        this.transactions = transactions;
    }

    /**
     * Signs somebody in. It takes as long for a name that nobody has.
     *
     * @throws org.carrel.platform.http.ProblemException 503 when too many are signing in, 429 when this account's password
     *     was wrong too often
     */
    public SignIn signIn(Credentials credentials) {
        return passwords
                .check(credentials)
                .map(proven -> transactions.execute(status -> begin(proven, credentials.userAgent())))
                .orElseGet(SignIn.Unknown::new);
    }

    private SignIn begin(PasswordCheck.Proven proven, String userAgent) {
        var id = Ids.next();
        if (store.begin(id, proven.userId(), proven.hash(), userAgent, properties.sessionLifetime())) {
            store.forgetExpired(proven.userId());
            return new SignIn.Done(pair(id, accounts.find(proven.userId()).orElseThrow()));
        }
        return accounts.find(proven.userId())
                .flatMap(User::suspension)
                .<SignIn>map(SignIn.Suspended::new)
                .orElseGet(SignIn.Unknown::new);
    }

    /** The next pair of tokens; empty where this one is not good. One that comes a second time ends the session. */
    @Transactional
    Optional<SignedIn> refresh(RefreshToken token) {
        var session = store.use(token);
        if (session.isEmpty()) {
            store.sessionOfUsed(token).ifPresent(this::endStolen);
            return Optional.empty();
        }
        return session.filter(store::touch)
                .flatMap(store::caller)
                .flatMap(caller -> accounts.find(caller.userId()))
                .map(user -> pair(session.get(), user));
    }

    private void endStolen(UUID session) {
        store.end(session, EndReason.TOKEN_REUSED);
        known.forget(List.of(session));
    }

    private SignedIn pair(UUID session, User user) {
        var refresh = RefreshToken.fresh();
        store.keep(refresh, session, properties.refreshTokenLifetime());
        var role = user.role().name().toLowerCase(Locale.ROOT);
        var access = tokens.issue(new Bearer(user.id(), session, user.username(), role));
        return new SignedIn(access, "Bearer", tokens.lifetime().toSeconds(), refresh.refreshToken(), session, user);
    }

    List<Session> mine(Caller caller) {
        return store.open(caller.userId(), caller.sessionId());
    }

    /**
     * Ends one of the caller's own sessions.
     *
     * @return whether there was one
     */
    @Transactional
    boolean end(UUID session, Caller caller) {
        known.forget(List.of(session));
        return store.end(session, caller.userId(), EndReason.SIGNED_OUT);
    }
}
