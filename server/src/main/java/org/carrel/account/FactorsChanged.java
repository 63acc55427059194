package org.carrel.account;

import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's second factors are others than before. Delivered in the transaction that changes them; whoever is signed in as
 * them elsewhere is signed out.
 *
 * @param goesOn the session that did it, if it is their own
 */
public record FactorsChanged(UUID userId, Optional<UUID> goesOn) {}
