package org.carrel.account.session;

import java.util.UUID;

/** Somebody signed in. Delivered in the transaction that begins the session. */
public record SessionBegan(UUID sessionId, Proof proof, Device device) {}
