package org.carrel.platform.http;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;

/** Where the {@code type} of a problem leads: a page that says what its code means. */
@Configuration(proxyBeanMethods = false)
class ProblemPages {
    private final Codes codes = new Codes();

    /** What a code means, as JSON. */
    record Meaning(String code, String meaning) {}

    @Bean
    RouterFunction<ServerResponse> problemRoutes() {
        return RouterFunctions.route()
                .GET("/problems", request -> all())
                .GET("/problems/{code}", this::one)
                .build();
    }

    private ServerResponse all() {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(Map.of("items", meanings()));
    }

    private List<Meaning> meanings() {
        return codes.all().entrySet().stream()
                .map(entry -> new Meaning(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ServerResponse one(ServerRequest request) {
        var code = request.pathVariable("code");
        var meaning = codes.sentence(code)
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.NOT_FOUND, "not_found", "There is no such code; see /problems for all of them."));
        var wantsJson = request.headers().accept().stream()
                .anyMatch(type -> !type.isWildcardType() && type.isCompatibleWith(MediaType.APPLICATION_JSON));
        if (wantsJson) {
            return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(new Meaning(code, meaning));
        }
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .body(page(code, HtmlUtils.htmlEscape(meaning)));
    }

    private static String page(String code, String text) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s · Carrel</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1><code>%s</code></h1><p>%s</p><p><a href="/problems">All codes</a></p></main></body></html>
                """.formatted(code, code, text);
    }
}
