package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** A request whose Content-Type is a wildcard, which says nothing: Spring takes it for a mistake of the program and answers 500. */
final class OneContentType extends HttpServletRequestWrapper {
    private static final String HEADER = "Content-Type";

    private OneContentType(HttpServletRequest request) {
        super(request);
    }

    static HttpServletRequest of(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.indexOf('*') >= 0 ? new OneContentType(request) : request;
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_OCTET_STREAM_VALUE;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase(HEADER) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase(HEADER)
                ? Collections.enumeration(Collections.singleton(getContentType()))
                : super.getHeaders(name);
    }
}
