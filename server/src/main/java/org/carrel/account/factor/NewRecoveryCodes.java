package org.carrel.account.factor;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.carrel.platform.http.ShownOnce;

/** Codes for recovery, which are shown this once. */
@Schema(description = "Codes for recovery, each good once; they are shown this once")
public record NewRecoveryCodes(List<String> recoveryCodes) implements ShownOnce {
    public NewRecoveryCodes {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    /** Codes never appear in a log. */
    @Override
    public String toString() {
        return "NewRecoveryCodes[" + recoveryCodes.size() + "]";
    }
}
