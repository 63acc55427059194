package org.carrel.holding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.audit.Shown;

/**
 * A place where copies stand.
 *
 * @param code short, unique, in capital letters
 * @param timeZone where its days begin and end, by its IANA name ({@code Europe/Helsinki})
 */
@Shown
public record Branch(
        UUID id,
        String code,
        String name,
        ZoneId timeZone,
        Optional<String> address,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {}
