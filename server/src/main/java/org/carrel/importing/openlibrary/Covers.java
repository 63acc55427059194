package org.carrel.importing.openlibrary;

import java.net.URI;
import java.util.Optional;

/** Where covers lie, by their numbers. */
record Covers(URI base) {
    /** @param number below 1 where there is none */
    Optional<String> large(long number) {
        return number < 1 ? Optional.empty() : Optional.of(base + "/b/id/" + number + "-L.jpg");
    }

    int height(String address) {
        if (!address.matches("https?://covers\\.openlibrary\\.org/.*") && !address.startsWith(base.toString())) {
            return 0;
        }
        return address.endsWith("-L.jpg") ? 500 : address.endsWith("-M.jpg") ? 180 : 60;
    }
}
