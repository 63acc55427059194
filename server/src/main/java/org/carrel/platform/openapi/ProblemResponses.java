package org.carrel.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.platform.http.ProblemExample;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.carrel.platform.openapi.RouteDetails.Facts;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The problem documents, described once for all routes. */
@Component
@Order(10)
class ProblemResponses implements GlobalOpenApiCustomizer {
    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "invalid_input"),
            Map.entry(401, "not_signed_in"),
            Map.entry(403, "role_missing"),
            Map.entry(404, "not_found"),
            Map.entry(406, "not_acceptable"),
            Map.entry(409, "not_enough_copies"),
            Map.entry(412, "changed_meanwhile"),
            Map.entry(413, "too_large"),
            Map.entry(415, "unsupported_media_type"),
            Map.entry(422, "idempotency_key_reused"),
            Map.entry(423, "account_locked"),
            Map.entry(429, "too_many_requests"),
            Map.entry(503, "database_away"));

    static final String TYPE = "application/problem+json";

    static MediaType media() {
        return new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    }

    static List<String> statusesOf(Facts facts) {
        // A token that is no good is refused where nobody asks for one, too.
        var statuses = new ArrayList<>(List.of("400", "401", "406", "429", "503"));
        if (!facts.open() || facts.writes()) {
            statuses.add("403");
        }
        if (Optional.ofNullable(facts.route().getMethodAnnotation(Limited.class))
                .filter(limited -> limited.value() == RouteClass.SIGN_IN)
                .isPresent()) {
            statuses.add("423");
        }
        if (facts.namesSomething() || facts.hasBody()) {
            statuses.add("404");
        }
        if (facts.writes()) {
            statuses.addAll(List.of("409", "422"));
        }
        if (facts.guarded()) {
            statuses.add("412");
        }
        if (facts.hasBody()) {
            statuses.addAll(List.of("413", "415"));
        }
        return statuses;
    }

    @Override
    public void customise(OpenAPI description) {
        var components = description.getComponents();
        components.addSchemas("Problem", ProblemExample.schema());
        CODES.forEach((status, code) -> components.addResponses("Problem" + status, problem(status, code)));
        components.addResponses("NotModified", new ApiResponse().description("What the client has is current."));
        components.addHeaders(
                "RequestId", header("Names this request in the log; as sent, or made.", "0199f0a2-7c11-7e3a"));
        components.addHeaders("ETag", header("The version, for If-Match and If-None-Match.", "\"3\""));
        components.addHeaders(
                "Location", header("Where the resource is.", "/v1/loans/0199f0a2-7c11-7e3a-9d0b-3f5a2c1b4d6e"));
        components.addHeaders(
                "Link",
                header(
                        "The first page, and the next where there is one (RFC 8288).",
                        "</v1/books?limit=20>; rel=\"first\""));
    }

    private static ApiResponse problem(int status, String code) {
        var media = media().example(ProblemExample.of(status, code));
        var response = new ApiResponse()
                .description(ProblemExample.title(status))
                .content(new Content().addMediaType(TYPE, media))
                .addHeaderObject("X-Request-Id", new Header().$ref("#/components/headers/RequestId"));
        if (status == 423 || status == 429 || status == 503) {
            response.addHeaderObject("Retry-After", header("Seconds to wait.", "5"));
        }
        if (status == 401) {
            response.addHeaderObject("WWW-Authenticate", header("How to sign in.", "Bearer realm=\"carrel\""));
        }
        return response;
    }

    private static Header header(String description, String example) {
        return new Header().description(description).schema(new StringSchema()).example(example);
    }
}
