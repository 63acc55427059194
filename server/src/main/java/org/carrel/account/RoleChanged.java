package org.carrel.account;

import java.util.UUID;

/** Somebody may do more, or less, than before. Delivered in the transaction that says so. */
public record RoleChanged(UUID userId, Role from, Role to) {}
