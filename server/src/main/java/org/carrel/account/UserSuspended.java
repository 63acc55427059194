package org.carrel.account;

import java.util.UUID;

/** Somebody may not use their account for now. Delivered in the transaction that says so. */
public record UserSuspended(UUID userId) {}
