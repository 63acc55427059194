package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Marks a request with its route for the log lines, and its answer with what caches may do: nothing with what somebody
 * signed in was told; open answers may be kept, and are asked for again with their entity tag.
 */
public class RequestMarks implements HandlerInterceptor {
    static String route(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                ? pattern
                : "none";
    }

    /**
     * For what answers before Spring MVC looks for a route.
     *
     * @param pattern the route's, such as {@code /v1/books/{id}}
     */
    public static void mark(HttpServletRequest request, HttpServletResponse response, String pattern) {
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        mark(request, response);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        mark(request, response);
        return true;
    }

    private static void mark(HttpServletRequest request, HttpServletResponse response) {
        MDC.put("route", route(request));
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        var open = reads && AskedBy.of(request).isEmpty();
        response.setHeader(HttpHeaders.CACHE_CONTROL, open ? "no-cache" : "no-store");
    }
}
