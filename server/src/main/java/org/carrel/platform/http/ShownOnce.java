package org.carrel.platform.http;

/**
 * An answer with a secret that nobody can ask for again, such as a new key. It is not kept for an {@code Idempotency-Key}: who
 * sends the same request again is told that it was done, and that its answer is gone.
 */
public interface ShownOnce {}
