package org.carrel.account.session;

import java.util.List;
import java.util.UUID;

/** Sessions of one user ended before their time. Delivered in the transaction that ends them; never for none. */
public record SessionsEnded(UUID userId, List<UUID> sessionIds, EndReason reason) {}
