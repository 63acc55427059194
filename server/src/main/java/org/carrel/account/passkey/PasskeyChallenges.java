package org.carrel.account.passkey;

import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.Challenge;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What authenticators are to sign: 256 random bits, good once, for five minutes. */
@Component
class PasskeyChallenges {
    static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private final PasskeyChallengeStore store;
    private final Clock clock;

    PasskeyChallenges(PasskeyChallengeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param user whose it is, of a registration */
    String fresh(Optional<UUID> user) {
        var challenge = random();
        store.keep(hash(challenge), user, clock.instant().plus(GOOD_FOR));
        return UrlBytes.of(challenge);
    }

    /** The challenge that was signed, where we gave it, for this; it is used up by that. */
    Optional<byte[]> takeFrom(@Nullable CollectedClientData said, Optional<UUID> user) {
        return Optional.ofNullable(said)
                .map(CollectedClientData::getChallenge)
                .map(Challenge::getValue)
                .filter(challenge -> store.take(hash(challenge), user, clock.instant()));
    }

    static byte[] random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] hash(byte[] challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
