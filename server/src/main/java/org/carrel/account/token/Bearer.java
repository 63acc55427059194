package org.carrel.account.token;

import java.util.UUID;

/**
 * Whom a token is made for.
 *
 * @param username and {@code role} are for programs that read the token by themselves; we ask the session instead
 */
public record Bearer(UUID userId, UUID sessionId, String username, String role) {}
