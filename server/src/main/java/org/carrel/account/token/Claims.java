package org.carrel.account.token;

import java.time.Instant;
import java.util.UUID;

/**
 * What a checked token says.
 *
 * @param expiresAt in whole seconds
 */
public record Claims(UUID userId, UUID sessionId, Instant expiresAt) {}
