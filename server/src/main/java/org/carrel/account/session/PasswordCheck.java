package org.carrel.account.session;

import java.util.Optional;
import java.util.UUID;
import org.carrel.account.EmailAddress;
import org.carrel.account.Username;
import org.carrel.account.lockout.Claim;
import org.carrel.account.lockout.Lockout;
import org.carrel.account.lockout.Whence;
import org.carrel.account.password.Passwords;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.InvalidValue;
import org.springframework.stereotype.Component;

/** Whether somebody knows their password. A wrong one counts against the name and the address, a right one does not. */
@Component
class PasswordCheck {
    private final PasswordStore store;
    private final Passwords passwords;
    private final Lockout lockout;

    PasswordCheck(PasswordStore store, Passwords passwords, Lockout lockout) {
        this.store = store;
        this.passwords = passwords;
        this.lockout = lockout;
    }

    /**
     * Somebody who knew the password.
     *
     * @param hash the one that stands now
     */
    record Proven(UUID userId, String hash) {}

    /** It does the same for a name that nobody has, and takes as long. */
    Optional<Proven> check(Credentials credentials, Whence whence) {
        var candidate = candidate(credentials.username());
        var account = candidate.map(PasswordStore.Candidate::userId);
        var claim = new Claim(Claim.PASSWORD, credentials.username(), account, whence);
        return check(claim, candidate, credentials.password());
    }

    /** Of somebody who is signed in. */
    Optional<Proven> check(UUID userId, String password, Whence whence) {
        var candidate = Optional.of(new PasswordStore.Candidate(userId, store.hash(userId)));
        return check(Claim.of(Claim.PASSWORD, userId, whence), candidate, password);
    }

    private Optional<Proven> check(Claim claim, Optional<PasswordStore.Candidate> candidate, String password) {
        var proven = lockout.guess(
                claim,
                () -> passwords.matches(password, candidate.flatMap(PasswordStore.Candidate::hash))
                        ? candidate
                        : Optional.empty());
        if (proven.isEmpty()) {
            candidate.ifPresent(someone -> Audit.about("users", someone.userId()));
        }
        return proven.map(someone -> upgraded(someone.userId(), someone.hash().orElseThrow(), password));
    }

    private Proven upgraded(UUID userId, String hash, String password) {
        return passwords
                .upgrade(password, hash)
                .filter(better -> store.replace(userId, hash, better))
                .map(better -> new Proven(userId, better))
                .orElseGet(() -> new Proven(userId, hash));
    }

    private Optional<PasswordStore.Candidate> candidate(String login) {
        try {
            return login.contains("@")
                    ? store.byEmail(EmailAddress.parse(login).text())
                    : store.byUsername(Username.typed(login));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }
}
