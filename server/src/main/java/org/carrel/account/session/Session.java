package org.carrel.account.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carrel.account.ProofMethod;

/**
 * One sign-in that has not ended.
 *
 * @param name as the person calls it; else what its program says it is, such as {@code Firefox on Windows}
 * @param place where it was when it began: a place that the library named, or the network
 * @param methods how its person proved who they are
 * @param authenticatedAt when they last did
 * @param lastUsedAt to some minutes
 * @param current whether this request belongs to it
 */
record Session(
        UUID id,
        String name,
        String userAgent,
        String place,
        List<ProofMethod> methods,
        Instant createdAt,
        Instant authenticatedAt,
        Instant lastUsedAt,
        Instant expiresAt,
        boolean current) {}
