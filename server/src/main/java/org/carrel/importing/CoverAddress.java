package org.carrel.importing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Reads addresses: that of a cover is always https, and nothing that stands for "no picture". */
final class CoverAddress {
    private static final int MOST = 2_000;

    private CoverAddress() {}

    static Optional<String> read(String text) {
        var address = text.strip().replaceFirst("(?i)^http://", "https://");
        return address.length() > MOST || address.contains("/nophoto/") || !isHttps(address)
                ? Optional.empty()
                : Optional.of(address);
    }

    /** Any address for a browser, as it is. */
    static Optional<String> link(String text) {
        return Optional.of(text.strip())
                .filter(address -> address.length() <= MOST && (isOf("https", address) || isOf("http", address)));
    }

    private static boolean isHttps(String address) {
        return isOf("https", address);
    }

    private static boolean isOf(String scheme, String address) {
        try {
            var uri = new URI(address);
            return scheme.equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
