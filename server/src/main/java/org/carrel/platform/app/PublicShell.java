package org.carrel.platform.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

/** The empty public page, wherever nothing else answers with a page of its own: the app draws it. */
@Configuration(proxyBeanMethods = false)
class PublicShell {
    private static final List<String> PATHS = List.of(
            "/",
            "/search",
            "/works/{id}",
            "/authors/{id}",
            "/lists/{id}",
            "/signin",
            "/signup",
            "/verify",
            "/refuse-email",
            "/forgot-password",
            "/reset-password",
            "/account",
            "/account/{*rest}");

    @Bean
    RouterFunctionMapping publicShells() {
        var shell = Shell.of("index.html");
        var page = PATHS.stream()
                .map(RequestPredicates::GET)
                .reduce(RequestPredicate::or)
                .orElseThrow();
        var mapping = new RouterFunctionMapping(RouterFunctions.route()
                .route(page, request -> shell.orElseThrow(AppRoutes::none).answer(request))
                .build());
        mapping.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        mapping.setMessageConverters(List.of(new StringHttpMessageConverter(StandardCharsets.UTF_8)));
        return mapping;
    }
}
