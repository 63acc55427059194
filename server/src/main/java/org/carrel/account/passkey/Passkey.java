package org.carrel.account.passkey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One of somebody's passkeys.
 *
 * @param synced whether copies of it are kept elsewhere, so that it outlives the device
 */
@Schema(description = "One of somebody's passkeys")
record Passkey(UUID id, String name, boolean synced, Instant createdAt, Optional<Instant> lastUsedAt) {}
