package org.carrel.platform.openapi;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages that show the API, with nothing from elsewhere: Swagger UI at {@code /docs}, ReDoc at {@code /redoc}. */
@Configuration(proxyBeanMethods = false)
class Pages {
    /** Both write style attributes; ReDoc searches in a worker that it makes itself. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src blob:; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> descriptionPages() {
        var html = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);
        var script = new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8);
        return RouterFunctions.route()
                .GET("/docs", request -> file("docs.html", html))
                .GET("/docs/start.js", request -> file("docs.js", script))
                .GET("/redoc", request -> file("redoc.html", html))
                .GET("/redoc/start.js", request -> file("redoc.js", script))
                .build();
    }

    private static ServerResponse file(String name, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .body(new ClassPathResource(name, Pages.class));
    }
}
