package org.carrel.account.lockout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that failures are counted by.
 *
 * @param key names it: half a SHA-256, for names that nobody has are counted as well, and nobody's business
 * @param name the same of the name that was typed, by which a reset finds what to lift
 * @param scope what it keeps apart
 */
record Counter(UUID key, UUID name, Scope scope, Patience patience) {
    enum Scope {
        /** One name from one place. */
        PLACE,
        /** One name from wherever. */
        NAME,
        /** One address, whatever the name. */
        ADDRESS
    }

    /** @param parts what is told apart, none of which holds a line break */
    static UUID key(String... parts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** One of these, as it stands. */
    record Counted(Counter counter, Tally tally) {
        Counted failed(Instant now) {
            return new Counted(counter, tally.failed(counter.patience(), now));
        }
    }
}
