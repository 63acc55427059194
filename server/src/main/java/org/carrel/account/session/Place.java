package org.carrel.account.session;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.carrel.platform.limit.AddressRange;

/** A network by a name that people know it by. */
record Place(AddressRange network, String name) {
    private static final String PROPERTY = "carrel.account.session.places";
    private static final int LONGEST_NAME = 60;
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    /** @throws IllegalArgumentException what is wrong, and what would be right */
    static Place parse(String text) {
        var parts = text.strip().split("\\s+", 2);
        if (parts.length < 2 || parts[1].length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    PROPERTY + " must be networks with names such as 10.1.0.0/16 Main branch, is " + text);
        }
        return new Place(AddressRange.parse(parts[0], PROPERTY), parts[1]);
    }

    /** The network that an address lies in, as coarse as will do to recognise it: /24, or /48 of IPv6. */
    static String network(InetAddress address) {
        var bytes = address.getAddress();
        var kept = bytes.length == 4 ? IPV4_BYTES : IPV6_BYTES;
        try {
            var network = InetAddress.getByAddress(Arrays.copyOf(Arrays.copyOf(bytes, kept), bytes.length));
            return network.getHostAddress().replaceFirst("(:0)+$", "::") + "/" + kept * 8;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("It was an address before", e);
        }
    }
}
