package org.carrel.platform.limit;

import java.time.Duration;
import java.util.Locale;
import org.carrel.platform.http.ProblemException;
import org.springframework.http.HttpStatus;

/** One limit and what headers say of it (draft-ietf-httpapi-ratelimit-headers-10). */
final class Rule {
    private final String name;
    private final Limit limit;
    private final String policy;

    Rule(String name, Limit limit) {
        this.name = name;
        this.limit = limit;
        this.policy = String.format(
                Locale.ROOT,
                "\"%s\";q=%d;w=%d",
                name,
                limit.times(),
                limit.window().toSeconds());
    }

    String name() {
        return name;
    }

    Limit limit() {
        return limit;
    }

    /** What {@code RateLimit-Policy} says. */
    String policy() {
        return policy;
    }

    /** What {@code RateLimit} says while some is left: how much, and in how many seconds it is whole again. */
    String left(long left) {
        var missing = Math.max(0, limit.times() - left);
        var seconds = (missing * limit.window().toMillis() / limit.times() + 999) / 1_000;
        return "\"" + name + "\";r=" + Math.max(0, left) + ";t=" + seconds;
    }

    ProblemException refusal(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new ProblemException(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "That was too often. Try again in %,d seconds.".formatted(seconds))
                .retryAfter(wait)
                .header("RateLimit-Policy", policy)
                .header("RateLimit", "\"" + name + "\";r=0;t=" + seconds);
    }
}
