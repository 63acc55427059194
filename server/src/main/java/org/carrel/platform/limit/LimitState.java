package org.carrel.platform.limit;

/**
 * How counting is, for those who look after it.
 *
 * @param store {@code memory}, {@code postgresql} or {@code redis}
 * @param status {@code up}, or {@code away}: then each node counts for itself until the store is back
 */
public record LimitState(String store, String status) {}
