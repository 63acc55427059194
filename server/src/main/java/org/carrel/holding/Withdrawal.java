package org.carrel.holding;

import java.util.Optional;
import org.carrel.platform.http.Fields;

/** Why a copy is taken out of stock. */
record Withdrawal(Optional<String> reason) {
    static Withdrawal read(Fields in) {
        var reason = in.passage("reason", 500).optional();
        in.done();
        return new Withdrawal(reason.get());
    }
}
