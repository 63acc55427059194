package org.carrel.platform.fetch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.platform.http.InvalidValue;

/**
 * An address of the web as people give it: http or https, with a host, without a name and password in it. Numbers that stand
 * for an address otherwise than as four decimals (2130706433, 0x7f.1, 0177.0.0.1) are refused: what one program reads as
 * one address, another reads as another.
 */
public record WebAddress(URI uri) {
    private static final int MOST = 2_000;
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?\\d[^.]*\\.?");
    private static final Pattern IPV4 = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    /** @throws InvalidValue {@code web_address} */
    public static WebAddress parse(String text) {
        try {
            return of(new URI(text.strip())).orElseThrow(WebAddress::wrong);
        } catch (URISyntaxException e) {
            throw wrong();
        }
    }

    static Optional<WebAddress> of(URI uri) {
        var plain = uri.normalize();
        return isWeb(plain) && plain.toASCIIString().length() <= MOST
                ? Optional.of(new WebAddress(plain))
                : Optional.empty();
    }

    /** A name, or an address in digits; an IPv6 address without its brackets. */
    public String host() {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    /** Where a redirect from here leads; empty where it is no such address, or would leave TLS behind. */
    Optional<WebAddress> redirect(String location) {
        try {
            return of(uri.resolve(new URI(location.strip()))).filter(next -> next.isSecure() || !isSecure());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    int port() {
        return uri.getPort() > 0 ? uri.getPort() : isSecure() ? 443 : 80;
    }

    /** As it stands in the Host field of a request. */
    String authority() {
        return uri.getPort() > 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
    }

    /** As it stands in the first line of a request. */
    String target() {
        var ascii = URI.create(uri.toASCIIString());
        var path = Optional.ofNullable(ascii.getRawPath())
                .filter(p -> !p.isEmpty())
                .orElse("/");
        return Optional.ofNullable(ascii.getRawQuery()).map(q -> path + "?" + q).orElse(path);
    }

    @JsonValue
    @Override
    public String toString() {
        return uri.toString();
    }

    private static boolean isWeb(URI uri) {
        var scheme = Optional.ofNullable(uri.getScheme())
                .map(s -> s.toLowerCase(Locale.ROOT))
                .orElse("");
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getUserInfo() == null
                && uri.getPort() <= 65_535
                && Optional.ofNullable(uri.getHost())
                        .filter(WebAddress::isPlain)
                        .isPresent();
    }

    private static boolean isPlain(String host) {
        return host.startsWith("[")
                || IPV4.matcher(host).matches()
                || !NUMERIC.matcher(host).matches();
    }

    private static InvalidValue wrong() {
        return new InvalidValue(
                "web_address",
                "Must be an http or https address such as https://example.org/books.mrc, without a password.");
    }
}
