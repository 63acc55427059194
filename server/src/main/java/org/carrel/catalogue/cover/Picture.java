package org.carrel.catalogue.cover;

import java.util.Map;

/** What became of a file that should be a picture. */
sealed interface Picture {
    /**
     * It is one.
     *
     * @param hash of the file as it came, SHA-256
     * @param jpegs in every size
     */
    record Fit(String hash, Map<Size, byte[]> jpegs) implements Picture {}

    /**
     * It is none that we take.
     *
     * @param reason a sentence
     */
    record Unfit(String reason) implements Picture {}
}
