package org.carrel.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message of the outbox.
 *
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried next; absent once it is sent or has failed
 * @param error what the last attempt came to, where it failed
 * @param secretUntil how long the message carries a secret that is hidden here; absent where it carries none, or no longer
 */
record Message(
        UUID id,
        Optional<UUID> userId,
        String address,
        String kind,
        String language,
        String subject,
        String plain,
        String html,
        MessageState state,
        int attempts,
        Optional<Instant> nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<String> error,
        Optional<Instant> secretUntil,
        Instant createdAt,
        @JsonIgnore int version) {}
