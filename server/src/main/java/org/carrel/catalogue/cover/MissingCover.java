package org.carrel.catalogue.cover;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A cover that could not be fetched.
 *
 * @param url where it should be
 * @param attempts how often it was tried
 * @param problem what was wrong the last time
 * @param since when it was given up
 */
record MissingCover(UUID bookId, String url, int attempts, Optional<String> problem, Instant since) {}
