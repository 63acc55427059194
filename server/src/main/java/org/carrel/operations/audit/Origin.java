package org.carrel.operations.audit;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a deed came from. It is told for a time only; the hash of it, which stays, says nothing without the salt, which
 * goes with it.
 *
 * @param salt in hexadecimal digits, as the hash
 */
record Origin(Optional<String> address, Optional<String> userAgent, Optional<String> salt, Optional<String> hash) {
    static final Origin NOWHERE = new Origin(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final SecureRandom RANDOM = new SecureRandom();

    static Origin of(String address, Optional<String> userAgent) {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return salted(Optional.of(address), userAgent, HexFormat.of().formatHex(bytes));
    }

    private static Origin salted(Optional<String> address, Optional<String> userAgent, String salt) {
        var hash = new Hash("carrel-audit-origin-1")
                .add(salt)
                .add(address)
                .add(userAgent)
                .hex();
        return new Origin(address, userAgent, Optional.of(salt), Optional.of(hash));
    }

    /** Whether it is what it was when its hash was made, or was cut. */
    boolean fits() {
        return salt.map(s -> salted(address, userAgent, s).equals(this))
                .orElse(address.isEmpty() && userAgent.isEmpty());
    }
}
