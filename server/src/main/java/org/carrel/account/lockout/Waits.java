package org.carrel.account.lockout;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.carrel.account.lockout.Counter.Counted;
import org.carrel.account.lockout.Counter.Scope;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Reason;
import org.springframework.http.HttpStatus;

/** How somebody is told that they have to wait. */
final class Waits {
    private Waits() {}

    /** @throws ProblemException 423 or 429, for the longest wait of all */
    static void refuse(List<Counted> counted, Instant now) {
        counted.stream()
                .filter(c -> !c.tally().isOpen(now))
                .max(Comparator.comparing(c -> c.tally().openAt()))
                .ifPresent(c -> {
                    throw refusal(c, now);
                });
    }

    private static ProblemException refusal(Counted counted, Instant now) {
        var openAt = counted.tally().openAt();
        var wait = Duration.between(now, openAt);
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        Map<String, Object> facts = Map.of("availableAt", openAt, "waitSeconds", seconds);
        return counted.counter().scope() == Scope.ADDRESS
                ? problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "There were too many wrong attempts from this address. Try again in %,d seconds."
                                .formatted(seconds),
                        facts,
                        wait)
                : problem(
                        HttpStatus.LOCKED,
                        "account_locked",
                        "There were too many wrong attempts for this name. Try again in %,d seconds."
                                .formatted(seconds),
                        facts,
                        wait);
    }

    private static ProblemException problem(
            HttpStatus status, String code, String sentence, Map<String, Object> facts, Duration wait) {
        return new ProblemException(status, code, sentence).retryAfter(wait).because(Reason.of(code, sentence, facts));
    }
}
