package org.carrel.account.lockout;

import java.util.UUID;

/** Somebody guessed so often that the account is locked for them. Delivered in the transaction that counts it. */
public record AccountLocked(UUID userId) {}
