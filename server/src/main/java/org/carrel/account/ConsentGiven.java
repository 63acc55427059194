package org.carrel.account;

import java.util.UUID;

/**
 * Somebody agreed. It is recorded in the transaction at hand.
 *
 * @param version of the wording; empty where there is one only
 * @param how by which act, such as {@code sign_up}
 */
public record ConsentGiven(UUID userId, ConsentKind kind, String version, String how) {}
