package org.carrel.operations.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the trail, as it is hashed.
 *
 * @param action the operation of the route, or the name of a deed without one
 * @param status of the answer, where it was not a success
 * @param codes why it was refused, parted by spaces
 * @param times how often within the minute, for refusals that are counted
 * @param changes what became of things, as JSON
 */
record Line(
        UUID id,
        Instant at,
        String action,
        Actor actor,
        Origin origin,
        Optional<String> requestId,
        Optional<Target> target,
        Outcome outcome,
        Optional<Integer> status,
        Optional<String> codes,
        int times,
        Optional<String> changes) {

    /** What something was done to. */
    record Target(String type, Optional<String> id) {}

    String hash() {
        return new Hash("carrel-audit-line-1")
                .add(id.toString())
                .add(at.toString())
                .add(action)
                .add(actor.id())
                .add(actor.role())
                .add(actor.session())
                .add(actor.via())
                .add(origin.hash())
                .add(requestId)
                .add(target.map(Target::type))
                .add(target.flatMap(Target::id))
                .add(outcome.name())
                .add(status)
                .add(codes)
                .add(Integer.toString(times))
                .add(changes)
                .hex();
    }
}
