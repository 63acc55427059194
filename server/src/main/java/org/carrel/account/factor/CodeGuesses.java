package org.carrel.account.factor;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carrel.platform.limit.Limit;
import org.carrel.platform.limit.Throttle;
import org.springframework.stereotype.Component;

/** Bounds how often somebody's codes may be guessed: a wrong one counts against the account, a right one does not. */
@Component
public class CodeGuesses {
    private static final Limit WRONG = new Limit(10, Duration.ofMinutes(15));
    private final Throttle wrongCodes;

    CodeGuesses(Clock clock) {
        this.wrongCodes = new Throttle("wrong-code", WRONG, clock);
    }

    /**
     * @param check empty where the code was wrong
     * @throws org.carrel.platform.http.ProblemException 429 where too many were
     */
    public <T> Optional<T> guess(UUID account, Supplier<Optional<T>> check) {
        wrongCodes.requireLeft(account.toString());
        var proven = check.get();
        if (proven.isEmpty()) {
            wrongCodes.count(account.toString());
        }
        return proven;
    }
}
