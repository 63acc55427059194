package org.carrel.account.session;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.EmailAddress;
import org.carrel.account.Username;
import org.carrel.account.password.Passwords;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** Whether somebody knows their password. A wrong one counts against the account, a right one does not. */
@Component
class PasswordCheck {
    private final PasswordStore store;
    private final Passwords passwords;
    private final Throttle wrongPasswords;

    PasswordCheck(PasswordStore store, Passwords passwords, Throttle wrongPasswords) {
        this.store = store;
        this.passwords = passwords;
        this.wrongPasswords = wrongPasswords;
    }

    /**
     * Somebody who knew the password.
     *
     * @param hash the one that stands now
     */
    record Proven(UUID userId, String hash) {}

    Optional<Proven> check(Credentials credentials) {
        var candidate = candidate(credentials.username());
        // Names of nobody are counted as well: else the limit would tell which names are somebody's.
        var account = candidate
                .map(someone -> someone.userId().toString())
                .orElseGet(() -> credentials.username().toLowerCase(Locale.ROOT));
        return check(account, candidate, credentials.password());
    }

    Optional<Proven> check(UUID userId, String password) {
        return check(userId.toString(), Optional.of(new PasswordStore.Candidate(userId, store.hash(userId))), password);
    }

    private Optional<Proven> check(String account, Optional<PasswordStore.Candidate> candidate, String password) {
        wrongPasswords.requireLeft(account);
        if (!passwords.matches(password, candidate.flatMap(PasswordStore.Candidate::hash))) {
            wrongPasswords.count(account);
            return Optional.empty();
        }
        return candidate.map(
                someone -> upgraded(someone.userId(), someone.hash().orElseThrow(), password));
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
