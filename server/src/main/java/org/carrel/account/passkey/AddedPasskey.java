package org.carrel.account.passkey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.carrel.platform.http.ShownOnce;

/**
 * A passkey that was added.
 *
 * @param recoveryCodes shown this once, with somebody's first second factor; none otherwise
 */
@Schema(description = "A passkey that was added, and codes for recovery where it is the first second factor")
record AddedPasskey(Passkey passkey, List<String> recoveryCodes) implements ShownOnce {
    AddedPasskey {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    /** Codes never appear in a log. */
    @Override
    public String toString() {
        return "AddedPasskey[" + passkey.id() + "]";
    }
}
