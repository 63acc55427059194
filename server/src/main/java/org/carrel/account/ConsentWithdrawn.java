package org.carrel.account;

import java.util.UUID;

/** Somebody agrees no longer: what was done on the strength of it ends in the transaction at hand. */
public record ConsentWithdrawn(UUID userId, ConsentKind kind) {}
