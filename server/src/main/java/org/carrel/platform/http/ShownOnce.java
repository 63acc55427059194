package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;

/** Says that an answer has a secret in it: it is not kept for the request's {@code Idempotency-Key}, only that it was given. */
public final class ShownOnce {
    private static final String MARK = ShownOnce.class.getName();

    private ShownOnce() {}

    public static void in(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
