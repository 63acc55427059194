package org.carrel.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Optional;
import java.util.TreeMap;
import org.carrel.platform.http.Page;
import org.carrel.platform.openapi.RouteDetails.Facts;
import org.springframework.core.ResolvableType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Every status a route can answer with. */
final class Outcomes {
    private Outcomes() {}

    static void describe(Operation operation, Facts facts) {
        var all = new TreeMap<String, ApiResponse>();
        var given = Optional.ofNullable(operation.getResponses()).orElseGet(ApiResponses::new);
        given.forEach((status, response) -> all.put(success(status, facts), response));
        all.values().stream()
                .filter(response -> response.get$ref() == null)
                .forEach(response -> addHeaders(response, facts));
        if (answersOne(facts) && !facts.writes()) {
            all.put("304", RouteDetails.reference("NotModified"));
        }
        ProblemResponses.statusesOf(facts)
                .forEach(status -> all.merge(
                        status, RouteDetails.reference("Problem" + status), (own, problem) -> orProblem(own)));
        var responses = new ApiResponses();
        responses.putAll(all);
        operation.setResponses(responses);
    }

    /** What a route says in a form of its own may also be refused before it comes to the route. */
    private static ApiResponse orProblem(ApiResponse own) {
        if (own.getContent() != null) {
            own.getContent().putIfAbsent(ProblemResponses.TYPE, ProblemResponses.media());
        }
        return own;
    }

    /** Springdoc says 200 where a status is decided at run time: then creating answers 201, and nothing to say is 204. */
    private static String success(String status, Facts facts) {
        var declared = facts.route().getMethodAnnotation(ResponseStatus.class) != null
                || facts.route().getMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponse.class) != null
                || facts.route().getMethodAnnotation(io.swagger.v3.oas.annotations.responses.ApiResponses.class)
                        != null;
        if (!status.equals("200") || declared) {
            return status;
        }
        var body = ResolvableType.forMethodReturnType(facts.route().getMethod());
        var answer = ResponseEntity.class.isAssignableFrom(body.toClass());
        if (body.toClass() == void.class || (answer && body.getGeneric(0).toClass() == Void.class)) {
            return "204";
        }
        return answer && facts.method() == RequestMethod.POST ? "201" : status;
    }

    private static boolean answersOne(Facts facts) {
        var body = ResolvableType.forMethodReturnType(facts.route().getMethod());
        return ResponseEntity.class.isAssignableFrom(body.toClass())
                && !Page.class.isAssignableFrom(body.getGeneric(0).toClass())
                && body.getGeneric(0).toClass() != Void.class;
    }

    private static void addHeaders(ApiResponse response, Facts facts) {
        response.addHeaderObject("X-Request-Id", new Header().$ref("#/components/headers/RequestId"));
        if (answersOne(facts)) {
            response.addHeaderObject("ETag", new Header().$ref("#/components/headers/ETag"));
        }
        if (answersOne(facts) && facts.method() == RequestMethod.POST) {
            response.addHeaderObject("Location", new Header().$ref("#/components/headers/Location"));
        }
        var listed =
                ResolvableType.forMethodReturnType(facts.route().getMethod()).toClass() == Page.class;
        if (listed && !facts.writes()) {
            response.addHeaderObject("Link", new Header().$ref("#/components/headers/Link"));
        }
    }
}
