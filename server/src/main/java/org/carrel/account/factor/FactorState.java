package org.carrel.account.factor;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Which second factors somebody has.
 *
 * @param required whether a role of theirs asks for one
 * @param totp whether an authenticator app is on
 * @param recoveryCodes how many codes for recovery are left
 */
@Schema(description = "Which second factors somebody has")
public record FactorState(boolean required, boolean totp, int passkeys, int recoveryCodes) {
    public boolean any() {
        return totp || passkeys > 0;
    }
}
