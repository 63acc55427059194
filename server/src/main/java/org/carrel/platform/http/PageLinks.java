package org.carrel.platform.http;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the Link header (RFC 8288) of every page: first, and next where there is one. */
@RestControllerAdvice
class PageLinks implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Paged page && "GET".equals(request.getMethod().name())) {
            var links = new ArrayList<String>();
            links.add(link(address(request), "first"));
            page.next().ifPresent(next -> links.add(link(address(request).queryParam("cursor", next), "next")));
            response.getHeaders().set(HttpHeaders.LINK, String.join(", ", links));
        }
        return body;
    }

    /** Relative, so that it is right behind every proxy. */
    private static UriComponentsBuilder address(ServerHttpRequest request) {
        return UriComponentsBuilder.fromPath(request.getURI().getRawPath())
                .query(request.getURI().getRawQuery())
                .replaceQueryParam("offset")
                .replaceQueryParam("cursor");
    }

    private static String link(UriComponentsBuilder address, String relation) {
        return "<" + address.build(true).toUriString() + ">; rel=\"" + relation + "\"";
    }
}
