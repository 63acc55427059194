package org.carrel.account.password;

import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), with what a hash was made with in the hash itself (PHC string).
 *
 * <p>Each hash fills some twenty megabytes. Taken from the heap anew for each, a hundred wrong passwords would have the
 * collector sweep the whole heap, and the desk wait for it; so the blocks of those under way at once are kept and used
 * again, wiped in between, until memory gets scarce.
 */
final class Argon2id {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Beside its memory a hash takes a few blocks to work in. */
    private static final int WORKING_BLOCKS = 8;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,86})");
    private static final Base64.Encoder TO_BASE64 = Base64.getEncoder().withoutPadding();

    private final HashingCost cost;
    private final SecureRandom random = new SecureRandom();
    private SoftReference<BlockPool> blocks = new SoftReference<>(null);

    Argon2id(HashingCost cost) {
        this.cost = cost;
    }

    String hash(String password) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var made = new Made(cost.memory(), cost.iterations(), cost.parallelism(), salt, new byte[HASH_BYTES]);
        return made.with(compute(password, made)).toString();
    }

    /** Whether this hash was made of the password; what is no such hash was made of none. */
    boolean matches(String password, String hash) {
        return Made.read(hash)
                .filter(made -> MessageDigest.isEqual(made.hash(), compute(password, made)))
                .isPresent();
    }

    /** Whether less work went into it than goes into new ones. */
    boolean isWeak(String hash) {
        return Made.read(hash)
                .filter(made -> made.memory() >= cost.memory() && made.iterations() >= cost.iterations())
                .isEmpty();
    }

    private byte[] compute(String password, Made made) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(made.memory())
                .withIterations(made.iterations())
                .withParallelism(made.parallelism())
                .withSalt(made.salt())
                .withBlockPool(blocks())
                .build());
        var hash = new byte[made.hash().length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private synchronized BlockPool blocks() {
        var kept = blocks.get();
        if (kept == null) {
            kept = new FixedBlockPool(cost.slots() * (cost.memory() + WORKING_BLOCKS));
            blocks = new SoftReference<>(kept);
        }
        return kept;
    }

    /**
     * A hash and what it was made with.
     *
     * @param memory KiB
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Made(int memory, int iterations, int parallelism, byte[] salt, byte[] hash) {
        static Optional<Made> read(String text) {
            var parts = PHC.matcher(text);
            return parts.matches()
                    ? Optional.of(new Made(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)),
                            Base64.getDecoder().decode(parts.group(4)),
                            Base64.getDecoder().decode(parts.group(5))))
                    : Optional.empty();
        }

        Made with(byte[] other) {
            return new Made(memory, iterations, parallelism, salt, other);
        }

        @Override
        public String toString() {
            return "$argon2id$v=19$m=" + memory + ",t=" + iterations + ",p=" + parallelism + "$"
                    + TO_BASE64.encodeToString(salt) + "$" + TO_BASE64.encodeToString(hash);
        }
    }
}
