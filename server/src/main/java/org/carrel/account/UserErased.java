package org.carrel.account;

import java.util.UUID;

/**
 * Somebody is being erased: whoever keeps something of theirs lets go of it, in the transaction at hand. Their row is locked
 * and still says who they are; when all have let go, it says nothing more.
 */
public record UserErased(UUID userId) {}
