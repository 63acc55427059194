package org.carrel.catalogue;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.carrel.platform.http.InvalidValue;

/** Where a picture of the cover lies; never anything that a browser would run. */
final class CoverUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private CoverUrl() {}

    /** @throws InvalidValue {@code url} */
    static String parse(String text) {
        try {
            var url = new URI(text);
            if (Optional.ofNullable(url.getScheme()).filter(SCHEMES::contains).isPresent()
                    && url.getHost() != null
                    && url.getUserInfo() == null) {
                return url.toASCIIString();
            }
        } catch (URISyntaxException e) {
            // Said below, for every way in which it can be wrong.
        }
        throw new InvalidValue("url", "Must be an address such as https://covers.example.org/1.jpg.");
    }
}
