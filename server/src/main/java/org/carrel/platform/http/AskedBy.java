package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Whose request it is, as the platform may know it: an opaque identifier, for log lines, kept answers and caching. The
 * module that checks tokens says it.
 */
public final class AskedBy {
    private static final String ATTRIBUTE = "org.carrel.caller";

    private AskedBy() {}

    /** @param id the same for every request of one person; it appears in log lines */
    public static void remember(HttpServletRequest request, String id) {
        request.setAttribute(ATTRIBUTE, id);
        MDC.put("user", id);
    }

    public static Optional<String> of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? Optional.of(id) : Optional.empty();
    }
}
