package org.carrel.testing;

import java.util.UUID;

/**
 * Somebody who signed up and in.
 *
 * @param api speaks with the server as them
 */
public record Person(UUID id, String username, String password, String token, String refreshToken, Api api) {}
