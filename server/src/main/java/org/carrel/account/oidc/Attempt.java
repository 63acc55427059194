package org.carrel.account.oidc;

import java.time.Instant;
import java.util.Optional;
import org.carrel.account.session.TokenHash;

/**
 * Somebody left for a provider and is to come back.
 *
 * @param state the hash of what comes back with them
 * @param browser the hash of what only their browser knows
 * @param acceptedTerms the version of the terms of use that they accept, if an account is made for them
 */
record Attempt(
        TokenHash state,
        TokenHash browser,
        String provider,
        ReturnPath returnTo,
        Optional<String> device,
        Optional<String> acceptedTerms,
        Instant createdAt,
        Instant expiresAt) {}
