package org.carrel.account.program;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Permission;

/**
 * An account that is a program's.
 *
 * @param permissions more than these none of its keys allows
 * @param disabledAt since when none of its keys is good
 */
@Schema(description = "An account that is a program's, not a person's")
record ServiceAccount(
        UUID id,
        String name,
        Optional<String> description,
        List<Permission> permissions,
        Optional<Instant> disabledAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {}
