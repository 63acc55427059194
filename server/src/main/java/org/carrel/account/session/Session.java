package org.carrel.account.session;

import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in that has not ended.
 *
 * @param current whether this request belongs to it
 */
record Session(UUID id, String userAgent, Instant createdAt, Instant lastUsedAt, Instant expiresAt, boolean current) {}
