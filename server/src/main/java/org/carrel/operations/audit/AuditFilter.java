package org.carrel.operations.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Fields;

/**
 * Which lines of the trail are wanted.
 *
 * @param from the first instant, and {@code until} the first that is no longer wanted
 * @param q found in the action, the codes, the changes, the program or the request's id
 */
record AuditFilter(
        Optional<UUID> actor,
        Optional<String> action,
        Optional<String> targetType,
        Optional<String> targetId,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Outcome> outcome,
        Optional<String> address,
        Optional<String> q) {

    /** Has a reading of the same query pass over what is read here. */
    static Fields passOver(Fields in) {
        return in.ignoring("actor", "action", "targetType", "targetId", "from", "until", "outcome", "address", "q");
    }

    static AuditFilter read(Fields in) {
        var actor = in.id("actor").optional();
        var action = in.text("action", 100).optional();
        var type = in.text("targetType", 100).optional();
        var target = in.text("targetId", 100).optional();
        var from = in.instant("from").optional();
        var until = in.instant("until").optional();
        var outcome = in.oneOf("outcome", Outcome.class).optional();
        var address = in.text("address", 64).optional();
        var q = in.text("q", 200).optional();
        in.ignoring("limit", "offset", "cursor", "sort", "as").done();
        return new AuditFilter(
                actor.get(),
                action.get(),
                type.get(),
                target.get(),
                from.get(),
                until.get(),
                outcome.get(),
                address.get(),
                q.get());
    }

    boolean isEmpty() {
        return equals(new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }
}
