package org.carrel.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How somebody becomes the first admin: with a token that only who can read the server's log knows. It is good once,
 * until the next start, and only while there is no admin.
 */
@Component
class FirstAdmin {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final SetupStore store;
    private final UserStore users;
    private final Accounts accounts;

    FirstAdmin(SetupStore store, UserStore users, Accounts accounts) {
        this.store = store;
        this.users = users;
        this.accounts = accounts;
    }

    /** A new token, which replaces the one before; empty when there is an admin already. */
    @Transactional
    Optional<String> offer() {
        if (users.adminExists()) {
            store.clear();
            return Optional.empty();
        }
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.put(hash(token));
        return Optional.of(token);
    }

    /** Makes the first admin; empty where the token is not good. */
    Optional<SignUp> claim(String token, NewUser user) {
        return accounts.createIf(() -> store.take(hash(token)), user, Role.ADMIN);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
