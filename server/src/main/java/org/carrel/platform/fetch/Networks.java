package org.carrel.platform.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.carrel.platform.limit.AddressRange;

/**
 * Which addresses of the internet may be read: those that anybody can reach (the IANA registries of special-purpose addresses
 * name those that are not), and those that the administrator allows.
 */
final class Networks {
    private static final String PROPERTY = "carrel.fetch.allowed-networks";
    private static final List<AddressRange> SPECIAL = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            // Of IPv6 only 2000::/3 is given out; within it are these, of which some hold an IPv4 address.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");
    private static final AddressRange IPV4 = range("0.0.0.0/0");
    private static final AddressRange IPV6_GIVEN_OUT = range("2000::/3");
    private static final AddressRange IPV4_BEHIND_IPV6 = range("64:ff9b::/96");
    private final List<AddressRange> allowed;

    Networks(List<String> allowed) {
        this.allowed = ranges(allowed.toArray(String[]::new));
    }

    boolean permits(InetAddress address) {
        return within(allowed, address) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (IPV4_BEHIND_IPV6.contains(address)) {
            return isPublic(embedded(address));
        }
        return (IPV4.contains(address) || IPV6_GIVEN_OUT.contains(address)) && !within(SPECIAL, address);
    }

    private static InetAddress embedded(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean within(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static List<AddressRange> ranges(String... texts) {
        return Arrays.stream(texts).map(Networks::range).toList();
    }

    private static AddressRange range(String text) {
        return AddressRange.parse(text, PROPERTY);
    }
}
