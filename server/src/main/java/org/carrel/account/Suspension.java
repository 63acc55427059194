package org.carrel.account;

import java.time.Instant;
import java.util.Optional;
import org.carrel.platform.http.Fields;

/**
 * Why somebody may not use their account, and until when.
 *
 * @param until absent: until it is lifted
 */
public record Suspension(String reason, Optional<Instant> until) {
    static Suspension read(Fields in) {
        var reason = in.passage("reason", 500).required();
        var until = in.instant("until").optional();
        in.done();
        return new Suspension(reason.get(), until.get());
    }

    boolean over(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isPresent();
    }

    /** The fact in words a reader understands. */
    public String sentence() {
        return "This account is suspended" + until.map(end -> " until " + end).orElse("") + ": " + reason;
    }
}
