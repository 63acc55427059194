package org.carrel.account;

import java.util.UUID;

/** There is a new account. Delivered in the transaction that makes it: a listener that fails undoes it. */
public record UserSignedUp(UUID userId) {}
