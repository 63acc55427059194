package org.carrel.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Notes of a request that its answer is {@link ShownOnce}, for whoever would keep it. */
@ControllerAdvice
class ShownOnceMark implements ResponseBodyAdvice<Object> {
    private static final String MARK = ShownOnce.class.getName();

    static boolean isOn(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ShownOnce && request instanceof ServletServerHttpRequest servlet) {
            servlet.getServletRequest().setAttribute(MARK, true);
        }
        return body;
    }
}
