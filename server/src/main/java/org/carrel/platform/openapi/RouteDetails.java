package org.carrel.platform.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.platform.http.LargeBody;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.RouteAccess;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Adds to every route what follows from how it is written: who may call it, which headers it knows, how it can fail. */
@Component
class RouteDetails implements GlobalOperationCustomizer {
    private static final List<RequestMethod> READS = List.of(RequestMethod.GET, RequestMethod.HEAD);
    private final List<RouteAccess> access;

    RouteDetails(List<RouteAccess> access) {
        this.access = access;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod route) {
        QueryParameters.describe(operation, route);
        dropCaller(operation, route);
        var facts = facts(operation, route);
        addSecurity(operation, facts);
        addHeaders(operation, facts);
        if (takes(route, MergePatch.class)) {
            operation.setRequestBody(mergePatch());
        }
        Outcomes.describe(operation, facts);
        return operation;
    }

    /**
     * What the answers of a route depend on.
     *
     * @param needed the permissions of which one is needed; empty on an open route
     * @param namesSomething by its id, in the path or in a parameter: it may be unknown
     */
    record Facts(
            HandlerMethod route,
            RequestMethod method,
            List<String> needed,
            boolean guarded,
            boolean hasBody,
            boolean namesSomething) {
        boolean open() {
            return needed.isEmpty();
        }

        boolean writes() {
            return !READS.contains(method);
        }

        /** Whether it takes a file: then no key is looked at. */
        boolean large() {
            return route.hasMethodAnnotation(LargeBody.class);
        }
    }

    private Facts facts(Operation operation, HandlerMethod route) {
        var mapping = Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), RequestMapping.class));
        var method = mapping.stream()
                .flatMap(m -> Arrays.stream(m.method()))
                .findFirst()
                .orElse(RequestMethod.GET);
        var names = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .anyMatch(parameter ->
                        "path".equals(parameter.getIn()) || parameter.getName().endsWith("Id"));
        var needed =
                access.stream().flatMap(a -> a.permissionsFor(route).stream()).toList();
        return new Facts(
                route, method, needed, takes(route, Precondition.class), operation.getRequestBody() != null, names);
    }

    /** Springdoc takes an {@code Optional} caller for a parameter of the query. */
    private void dropCaller(Operation operation, HandlerMethod route) {
        var callers = Arrays.stream(route.getMethodParameters())
                .filter(parameter -> access.stream()
                        .anyMatch(a ->
                                a.callerType() == parameter.nestedIfOptional().getNestedParameterType()))
                .map(parameter -> parameter.getParameter().getName())
                .toList();
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(parameter -> callers.contains(parameter.getName()));
        }
    }

    private static boolean takes(HandlerMethod route, Class<?> type) {
        return Arrays.stream(route.getMethodParameters()).anyMatch(p -> p.getParameterType() == type);
    }

    private static void addSecurity(Operation operation, Facts facts) {
        if (facts.open()) {
            operation.setSecurity(List.of());
            return;
        }
        operation.setSecurity(List.of(
                new SecurityRequirement().addList(DescriptionGround.BEARER),
                new SecurityRequirement().addList(DescriptionGround.COOKIE)));
        var before = Optional.ofNullable(operation.getDescription())
                .map(text -> text + "\n\n")
                .orElse("");
        var needed = facts.needed().stream()
                .map(tokens -> tokens.replaceAll("[a-z]+:[a-z]+", "**$0**"))
                .collect(Collectors.joining(" or "));
        operation.setDescription(before + "Needs the permission " + needed + ".");
    }

    private static void addHeaders(Operation operation, Facts facts) {
        if (facts.guarded()) {
            operation.addParametersItem(
                    header("If-Match", "Do it only where the resource's ETag is still this one; else 412.", "\"3\""));
        }
        if (facts.writes() && !facts.open() && !facts.large()) {
            operation.addParametersItem(header(
                    "Idempotency-Key",
                    "A token of the client's own (1 to 255 visible ASCII characters); the same request with it is done once.",
                    "b7c1f2a4-loan-17"));
        }
    }

    private static Parameter header(String name, String description, String example) {
        return new Parameter()
                .in("header")
                .name(name)
                .required(false)
                .description(description)
                .schema(new StringSchema())
                .example(example);
    }

    private static RequestBody mergePatch() {
        var schema = new ObjectSchema();
        schema.setDescription("The members to change; one given as null is removed, one not given stays (RFC 7396).");
        schema.setAdditionalProperties(true);
        var media = new MediaType().schema(schema);
        return new RequestBody()
                .required(true)
                .content(new Content()
                        .addMediaType("application/merge-patch+json", media)
                        .addMediaType("application/json", media));
    }

    static ApiResponse reference(String name) {
        return new ApiResponse().$ref("#/components/responses/" + name);
    }
}
