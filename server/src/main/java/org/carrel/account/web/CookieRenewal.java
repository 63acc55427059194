package org.carrel.account.web;

import org.carrel.account.session.Proofs;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Replaces the cookie of a session whose person just proved anew who they are, whichever route took the proof: from then
 * on it opens more, and whoever copied the old one shall not share in that. The new CSRF token stands in the header.
 */
@RestControllerAdvice
class CookieRenewal implements ResponseBodyAdvice<Proofs.Renewed> {
    private final WebCookies cookies;
    private final WebSite site;

    CookieRenewal(WebCookies cookies, WebSite site) {
        this.cookies = cookies;
        this.site = site;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == Proofs.Renewed.class;
    }

    @Override
    public Proofs.@Nullable Renewed beforeBodyWrite(
            Proofs.@Nullable Renewed body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest servlet) {
            var asked = servlet.getServletRequest();
            CookieGate.of(asked).flatMap(cookies::replace).ifPresent(next -> {
                response.getHeaders().add(HttpHeaders.SET_COOKIE, site.give(asked, next));
                response.getHeaders().set(ForgedRequests.TOKEN, next.csrfToken());
            });
        }
        return body;
    }
}
