package org.carrel.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads the address of a cover: always https, nothing that stands for "no picture". */
final class CoverAddress {
    private static final int MOST = 2_000;

    private CoverAddress() {}

    static Optional<String> read(String text) {
        var address = text.strip().replaceFirst("(?i)^http://", "https://");
        return address.length() > MOST || address.contains("/nophoto/") || !isHttps(address)
                ? Optional.empty()
                : Optional.of(address);
    }

    private static boolean isHttps(String address) {
        try {
            var uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
