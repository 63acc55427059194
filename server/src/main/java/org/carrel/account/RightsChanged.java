package org.carrel.account;

import java.util.UUID;

/** Somebody may do more, or less, than before, here or elsewhere. Delivered in the transaction that says so. */
public record RightsChanged(UUID userId) {}
