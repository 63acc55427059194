package org.carrel.account.oidc;

import java.time.Instant;
import java.util.Optional;
import org.carrel.account.EmailAddress;

/**
 * Whom a provider vouches for, and what it says of them.
 *
 * @param provider as it is called in addresses
 * @param issuer with {@code subject} the one name that is theirs for ever (OpenID Connect Core, 5.7)
 * @param email as far as it says one
 * @param emailVerified whether it is believed to be theirs
 * @param username as they are called there
 * @param provenAt when they last proved to the provider who they are
 */
record ExternalPerson(
        String provider,
        String issuer,
        String subject,
        Optional<EmailAddress> email,
        boolean emailVerified,
        Optional<String> username,
        Optional<String> fullName,
        Optional<String> language,
        Instant provenAt) {
    /** An address counts only where it is theirs. */
    Optional<EmailAddress> verifiedEmail() {
        return email.filter(address -> emailVerified);
    }

    /** Nobody's affairs appear in a log. */
    @Override
    public String toString() {
        return "ExternalPerson[of " + provider + "]";
    }
}
