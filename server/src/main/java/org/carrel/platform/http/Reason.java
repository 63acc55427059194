package org.carrel.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * One reason why something was refused, as the API shows it.
 *
 * @param code stable snake_case token, listed in {@code docs/refusals.md}; never used again for something else
 * @param message the fact in words a reader understands
 * @param overridable whether staff may go ahead all the same
 * @param facts what a program needs to act on it, such as {@code availableAt}
 */
public record Reason(
        String code,
        String message,
        boolean overridable,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> facts) {

    public static Reason of(String code, String message) {
        return new Reason(code, message, false, Map.of());
    }

    public static Reason of(String code, String message, Map<String, Object> facts) {
        return new Reason(code, message, false, facts);
    }
}
