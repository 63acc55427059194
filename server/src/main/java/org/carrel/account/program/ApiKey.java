package org.carrel.account.program;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Permission;

/**
 * A key as it is listed; the key itself was shown when it was made and is not known any more.
 *
 * @param hint how the key begins
 * @param scopes what it allows, as far as whom it belongs to may do it
 * @param lastUsedAt to some minutes
 * @param lastUsedFrom the address, as far as it is kept
 */
@Schema(description = "A key with which a program calls the API")
record ApiKey(
        UUID id,
        String name,
        String hint,
        List<Permission> scopes,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> lastUsedAt,
        Optional<String> lastUsedFrom,
        Optional<Instant> revokedAt) {}
