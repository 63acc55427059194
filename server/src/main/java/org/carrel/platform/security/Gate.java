package org.carrel.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** Looks at every request before it is routed. It stands on the hot path: no queries, no garbage. */
public interface Gate {
    /** @throws org.carrel.platform.http.ProblemException that answers instead of the route */
    void check(HttpServletRequest request);
}
