package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.audit.Shown;

/**
 * Somebody with an account. What proves who they are is kept apart and never leaves the database.
 *
 * @param username as they wrote it; compared without regard to case
 * @param email normalised; absent for those whom the desk signed up without
 * @param emailVerifiedAt when its owner confirmed the e-mail address; absent where nobody has
 * @param pendingEmail the address that takes the place of {@code email} once it is confirmed
 * @param language a language tag (BCP 47)
 * @param category which lending rules apply, such as {@code adult}
 * @param expiresOn the last day of the membership; absent: it does not end
 * @param keepsReadingHistory whether loans that are over stay linked to them, because they want it
 * @param suspension present exactly while the status is {@code suspended}
 */
@Schema(description = "Somebody with an account")
public record User(
        UUID id,
        String username,
        Optional<String> email,
        Optional<Instant> emailVerifiedAt,
        Optional<String> pendingEmail,
        Optional<String> fullName,
        Gender gender,
        @Shown Role role,
        @Shown UserStatus status,
        Optional<Suspension> suspension,
        String language,
        @Shown String category,
        Optional<String> cardNumber,
        @Shown Optional<LocalDate> expiresOn,
        boolean keepsReadingHistory,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore int version) {
    /** The account in whose name the program acts by itself. */
    public static final UUID SYSTEM = UUID.fromString("00000000-0000-7000-8000-000000000001");

    /** To whom loans and holds belong that are no longer linked to whoever had them. */
    public static final UUID NOBODY = UUID.fromString("00000000-0000-7000-8000-000000000002");

    /** Whether there is an address that nobody has confirmed. Whom the desk signed up without one it knows in person. */
    public boolean unverified() {
        return email.isPresent() && emailVerifiedAt.isEmpty();
    }
}
