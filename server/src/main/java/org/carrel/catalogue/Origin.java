package org.carrel.catalogue;

import java.util.UUID;

/**
 * How a book comes into the catalogue.
 *
 * @param source {@code manual}, {@code google_books}, {@code csv}…
 */
public record Origin(String source, UUID userId) {
    /** Somebody wrote it down. */
    public static Origin manual(UUID userId) {
        return new Origin("manual", userId);
    }
}
