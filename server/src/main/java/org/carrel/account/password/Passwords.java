package org.carrel.account.password;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.carrel.platform.http.ProblemException;
import org.springframework.security.crypto.bcrypt.BCrypt;

/**
 * Hashes passwords with Argon2id (RFC 9106), its parameters written into the hash (PHC string), and compares them with
 * such hashes or with bcrypt's of an older service.
 *
 * <p>Hashing is slow by intent, so only a few run at once and only a bounded number waits: sign-ins cannot starve the
 * desk. Hold no database connection while you call it.
 */
public final class Passwords {
    /** What bcrypt reads of a password; it ignores the rest, so a longer one cannot be told from its beginning. */
    private static final int BCRYPT_BYTES = 72;

    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$[0-9]{2}\\$[./0-9A-Za-z]{53}");
    private final HashingCost cost;
    private final Argon2id argon2;
    private final Semaphore slots;
    private final LongAdder computed = new LongAdder();
    private final String nobodys;

    public Passwords(HashingCost cost) {
        this.cost = cost;
        this.argon2 = new Argon2id(cost);
        this.slots = new Semaphore(cost.slots(), true);
        this.nobodys = argon2.hash("nobody has this password");
    }

    /** @throws ProblemException 503 with Retry-After when too many wait already */
    public String hash(NewPassword password) {
        return inTurn(() -> argon2.hash(password.text()));
    }

    /**
     * Whether the password is the one behind the hash. It takes as long without a hash as with one, so that nobody learns
     * from the time who has an account.
     *
     * @throws ProblemException 503 with Retry-After when too many wait already
     */
    public boolean matches(String password, Optional<String> hash) {
        var known = hash.filter(h -> comparable(password, h));
        var same = inTurn(() -> compare(password, known.orElse(nobodys)));
        return known.isPresent() && same;
    }

    /** The hash that should stand instead, made from the password that just matched; empty while the old one will do. */
    public Optional<String> upgrade(String password, String hash) {
        return isBcrypt(hash) || argon2.isWeak(hash)
                ? Optional.of(inTurn(() -> argon2.hash(NewPassword.normalized(password))))
                : Optional.empty();
    }

    /** How many hashes were computed since the start, whether to be kept or compared. */
    public long computed() {
        return computed.sum();
    }

    private boolean compare(String password, String hash) {
        // The older service hashed what was sent, byte for byte.
        return isBcrypt(hash) ? BCrypt.checkpw(password, hash) : argon2.matches(NewPassword.normalized(password), hash);
    }

    private static boolean comparable(String password, String hash) {
        return !isBcrypt(hash) || password.getBytes(StandardCharsets.UTF_8).length <= BCRYPT_BYTES;
    }

    private static boolean isBcrypt(String hash) {
        return BCRYPT.matcher(hash).matches();
    }

    private <T> T inTurn(Supplier<T> work) {
        if (slots.getQueueLength() >= cost.waiting() && slots.availablePermits() == 0) {
            throw busy();
        }
        try {
            if (!slots.tryAcquire(cost.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            computed.increment();
            return work.get();
        } finally {
            slots.release();
        }
    }

    private static ProblemException busy() {
        return ProblemException.unavailable(
                "too_many_sign_ins", "Too many people are signing in at this moment. Try again in a few seconds.");
    }
}
