package org.carrel.platform.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.carrel.platform.http.HttpProperties;
import org.springframework.stereotype.Component;

/**
 * Where a request came from: the other end of the socket, unless that is a proxy we were told to trust
 * ({@code carrel.http.trusted-proxies}); then the last address in {@code X-Forwarded-For} that is not one of them.
 * Whatever stands before that, anybody may have written; so is {@code Forwarded} (RFC 7239) passed through by proxies that
 * write the older header, and not read.
 */
@Component
public class ClientAddress {
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    private static final int IPV4_BYTES = 4;
    private final List<AddressRange> trusted;

    ClientAddress(HttpProperties properties) {
        this.trusted = properties.trustedProxies().stream()
                .map(range -> AddressRange.parse(range, "carrel.http.trusted-proxies"))
                .toList();
    }

    /** As a key for limits: an IPv4 address, or the /64 network of an IPv6 address, since that is what one person holds. */
    public String of(HttpServletRequest request) {
        var socket = request.getRemoteAddr();
        // The most frequent case, on the path of every request.
        return trusted.isEmpty() && socket.indexOf(':') < 0 ? socket : key(address(request), socket);
    }

    /** The address itself; empty where what stands there is none. */
    public Optional<InetAddress> address(HttpServletRequest request) {
        var address = parse(request.getRemoteAddr());
        // A proxy that names nobody asks for itself.
        if (!trusted(address) || request.getHeader("X-Forwarded-For") == null) {
            return address;
        }
        var hops = String.join(",", java.util.Collections.list(request.getHeaders("X-Forwarded-For")))
                .split(",");
        for (var hop : Arrays.asList(hops).reversed()) {
            address = parse(withoutPort(hop.strip()));
            if (!trusted(address)) {
                return address;
            }
        }
        return address;
    }

    /** As people read it, such as {@code 192.0.2.7}. */
    public String shown(HttpServletRequest request) {
        return address(request).map(InetAddress::getHostAddress).orElse("unknown");
    }

    /** Whether the request reached us, or the trusted proxy before us, over TLS. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || ("https".equals(request.getHeader("X-Forwarded-Proto")) && trusted(parse(request.getRemoteAddr())));
    }

    private boolean trusted(Optional<InetAddress> address) {
        return !trusted.isEmpty()
                && address.filter(a -> trusted.stream().anyMatch(range -> range.contains(a)))
                        .isPresent();
    }

    private static String key(Optional<InetAddress> address, String otherwise) {
        return address.map(ClientAddress::key).orElse(otherwise);
    }

    private static String key(InetAddress address) {
        var bytes = address.getAddress();
        if (bytes.length == IPV4_BYTES) {
            return address.getHostAddress();
        }
        var groups = ByteBuffer.wrap(bytes);
        return "%x:%x:%x:%x::/64".formatted(groups.getShort(), groups.getShort(), groups.getShort(), groups.getShort());
    }

    /** Some proxies write the port as well: {@code 192.0.2.1:4711}, {@code [2001:db8::1]:4711}. */
    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            var end = hop.indexOf(']');
            return end < 0 ? hop : hop.substring(1, end);
        }
        var colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    /** Never asks the name service: what is no number is no address. */
    static Optional<InetAddress> parse(String text) {
        try {
            return NUMERIC.matcher(text).matches() ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
