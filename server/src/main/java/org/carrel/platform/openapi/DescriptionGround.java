package org.carrel.platform.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.RouteAccess;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The frame of the description: what it is, under which licence, how one signs in. */
@Configuration(proxyBeanMethods = false)
class DescriptionGround {
    static final String BEARER = "bearer";
    static final String COOKIE = "cookie";
    private static final Map<String, String> TAGS = new TreeMap<>(Map.ofEntries(
            Map.entry("Authors", "People who made books, browsed both ways."),
            Map.entry("Books", "What exists: editions, whether the library owns a copy or not."),
            Map.entry("Branches", "Where copies stand."),
            Map.entry("Classic", "The compatibility API: the same library behind older clients' addresses."),
            Map.entry("Copies", "What the library owns, each with a barcode."),
            Map.entry("Exports", "Books as files for other programs."),
            Map.entry("Holds", "Places in the queue for a book, and copies kept for a reader."),
            Map.entry("Loans", "Check-out, check-in, renewal."),
            Map.entry("Me", "The one who is signed in."),
            Map.entry("Operations", "How the service is."),
            Map.entry("Policies", "The rules that loans and holds follow."),
            Map.entry("Search", "Finding works, and what they could be narrowed by."),
            Map.entry("Sessions", "Signing in and out; access and refresh tokens."),
            Map.entry("Users", "Accounts: signing up, and what administrators do with them.")));

    DescriptionGround(List<RouteAccess> access) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Precondition.class);
        access.forEach(a -> SpringDocUtils.getConfig().addRequestWrapperToIgnore(a.callerType()));
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Carrel")
                        .version("1")
                        .description("""
                                The lending library over HTTP: catalogue, copies, loans, holds, reading lists.

                                Sign in with `POST /v1/sessions` and send the access token as `Authorization: Bearer`; a browser's page signs in with
                                `POST /v1/web/session` and holds a cookie. Errors are problem documents
                                (RFC 9457) whose `code` is stable and explained at `/problems/{code}`. Lists take `limit` with `offset` or `cursor`.
                                Writes may carry an `Idempotency-Key`; changes of one resource may be guarded with `If-Match`.""")
                        .license(new License().name("MIT").identifier("MIT")))
                .tags(TAGS.entrySet().stream()
                        .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue()))
                        .toList())
                .servers(List.of(new Server().url("/").description("This server")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("The access token that signing in gives."))
                        .addSecuritySchemes(
                                COOKIE,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("__Host-carrel")
                                        .description("""
                                                For our own pages: the cookie that `POST /v1/web/session` gives. Whatever changes something
                                                needs the `csrfToken` of `GET /v1/web/session` as `X-CSRF-Token` as well. Where a request has
                                                both, the token counts and the cookie does not.""")));
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
    }
}
