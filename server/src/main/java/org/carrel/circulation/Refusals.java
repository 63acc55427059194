package org.carrel.circulation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;

/** Refusals, gathered one by one and turned into an answer. */
final class Refusals {
    private Refusals() {}

    static Optional<Refusal> when(boolean refused, Supplier<Refusal> refusal) {
        return refused ? Optional.of(refusal.get()) : Optional.empty();
    }

    /** 404 where what was asked for does not exist, 403 where the desk may not touch it, else 409; either way with all reasons. */
    static Refused answer(List<Refusal> refusals) {
        var absent = refusals.stream().anyMatch(Refusal::absent);
        var elsewhere = refusals.stream().anyMatch(Refusal.OtherBranch.class::isInstance);
        return new Refused(
                absent ? HttpStatus.NOT_FOUND : elsewhere ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT,
                refusals.stream().map(Refusal::reason).toList());
    }
}
