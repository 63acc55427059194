package org.carrel.account.lockout;

import java.util.Optional;

/**
 * Where somebody is who says who they are.
 *
 * @param address as a key for limits ({@link org.carrel.platform.limit.ClientAddress#of})
 * @param device what an earlier sign-in left in this browser or program ({@link Whences}); anybody may have written it
 */
public record Whence(String address, Optional<String> device) {
    /** What a device holds never appears in a log. */
    @Override
    public String toString() {
        return "Whence[" + address + "]";
    }
}
