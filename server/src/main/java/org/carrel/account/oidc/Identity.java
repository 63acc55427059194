package org.carrel.account.oidc;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.audit.Shown;

/**
 * An identity elsewhere that opens somebody's account.
 *
 * @param provider as it is called in addresses
 * @param name of the provider, as people know it
 * @param email the address it had there when it was linked
 */
@Schema(description = "An identity elsewhere with which somebody signs in")
record Identity(
        UUID id,
        @Shown String provider,
        String name,
        Optional<String> email,
        Instant linkedAt,
        Optional<Instant> lastUsedAt) {}
