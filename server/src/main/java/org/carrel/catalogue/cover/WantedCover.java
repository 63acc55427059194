package org.carrel.catalogue.cover;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A cover that is to be fetched.
 *
 * @param attempts how often it was begun, with this time
 */
record WantedCover(UUID bookId, String url, int attempts) {
    String host() {
        return Optional.ofNullable(URI.create(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
    }
}
