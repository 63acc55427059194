package org.carrel.platform.limit;

import java.net.InetAddress;

/** Addresses with the same first bits, written as {@code 10.0.0.0/8} or as a single address. */
public record AddressRange(InetAddress network, int bits) {
    /**
     * @param property whose value it is, for the message
     * @throws IllegalArgumentException what is wrong, and what would be right
     */
    public static AddressRange parse(String text, String property) {
        var slash = text.indexOf('/');
        var network = ClientAddress.parse(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> wrong(text, property));
        var most = network.getAddress().length * 8;
        try {
            var bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits >= 0 && bits <= most) {
                return new AddressRange(network, bits);
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw wrong(text, property);
    }

    public boolean contains(InetAddress address) {
        var mine = network.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit++) {
            var mask = 0x80 >>> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException wrong(String text, String property) {
        return new IllegalArgumentException(property + " must be addresses or ranges such as 10.0.0.0/8, is " + text);
    }
}
