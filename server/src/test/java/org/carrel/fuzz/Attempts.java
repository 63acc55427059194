package org.carrel.fuzz;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes requests for an operation. */
final class Attempts {
    private static final JsonMapper RAW = JsonMapper.builder().build();
    private static final JsonMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern PARAMETER = Pattern.compile("([^/{}]*)/\\{([^}]+)}");
    private static final List<String> METHODS =
            List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "QUERY");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/*",
            "*/*",
            "nonsense",
            "application/json;;;",
            "application/octet-stream");
    private static final List<String> ACCEPTS = List.of(
            "application/xml",
            "text/html",
            "*/*;q=0",
            "nonsense",
            "application/json;q=0.1, */*",
            "image/webp",
            "a/b/c");
    private final Random random;
    private final Pool pool;
    private final RightValues right;
    private final WrongValues wrong;

    Attempts(Random random, Pool pool, Description description) {
        this.random = random;
        this.pool = pool;
        this.right = new RightValues(random, pool, description);
        this.wrong = new WrongValues(random, pool);
    }

    /** A request that the description allows, as far as it goes. */
    Attempt right(Operation operation, String who) {
        right.about(about(operation));
        var path = path(operation, false);
        var headers = headers(operation, path);
        var body = body(operation, headers);
        return new Attempt(operation, operation.method(), path + query(operation, false), headers, body, who, false);
    }

    /** The first collection of the path. */
    private static String about(Operation operation) {
        var segments = operation.path().split("/", -1);
        var first = segments.length > 2 && segments[1].equals("v1") ? 2 : 1;
        return segments.length > first ? segments[first] : "";
    }

    /**
     * The same request, changed as the answer says: what must not be there goes, what must be there comes, and what was wrong is
     * made anew.
     */
    Attempt advised(Attempt before, JsonNode problem) {
        var operation = before.operation();
        var schema = operation.bodies().get(before.headers().getOrDefault("Content-Type", ""));
        if (schema == null || !(json(before.body()) instanceof ObjectNode object)) {
            return right(operation, before.who());
        }
        var properties = operation.description().resolve(schema).path("properties");
        problem.path("errors")
                .forEach(error -> advise(
                        object,
                        properties,
                        error.path("field").asString("").replaceAll("[.\\[].*", ""),
                        error.path("message").asString("")));
        problem.path("reasons").forEach(reason -> {
            var taken = reason.path("facts").path("field").asString("");
            if (object.has(taken)) {
                object.put(taken, right.fresh() + (taken.equals("email") ? "@example.org" : ""));
            }
        });
        var headers = new LinkedHashMap<>(before.headers());
        headers.remove("Idempotency-Key");
        return new Attempt(operation, before.method(), before.target(), headers, bytes(object), before.who(), false);
    }

    private void advise(ObjectNode object, JsonNode properties, String field, String message) {
        if (object.has(field)
                && (message.contains("not be given") || message.contains("either") || message.contains("not known"))) {
            object.remove(field);
        } else if (properties.has(field)) {
            object.set(field, right.of(field, properties.get(field)));
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return RAW.readTree(body);
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    /** A request with one thing wrong about it, or several. */
    Attempt wrong(Operation operation, String who) {
        var some = right(operation, who);
        var bodied = !operation.bodies().isEmpty();
        return switch (random.nextInt(10)) {
            case 0 -> other(some, METHODS.get(random.nextInt(METHODS.size())));
            case 1 -> with(some, "Content-Type", TYPES.get(random.nextInt(TYPES.size())));
            case 2 -> with(some, "Accept", ACCEPTS.get(random.nextInt(ACCEPTS.size())));
            case 3 -> oddHeader(some);
            case 4 -> targeted(some, path(operation, true) + query(operation, false));
            case 5 -> targeted(some, path(operation, false) + query(operation, true));
            case 6 -> bodied ? bodied(some, wrong.body(), false) : targeted(some, path(operation, true));
            default -> bodied ? spoilt(some) : targeted(some, path(operation, false) + query(operation, true));
        };
    }

    private Attempt spoilt(Attempt some) {
        var schema = some.operation().bodies().entrySet().stream()
                .filter(body -> body.getKey().contains("json"))
                .map(Map.Entry::getValue)
                .findFirst();
        if (schema.isEmpty()
                || !some.headers().getOrDefault("Content-Type", "").contains("json")
                || !(right.of("", schema.get()) instanceof ObjectNode object)) {
            return bodied(some, wrong.body(), false);
        }
        var resolved = some.operation().description().resolve(schema.get());
        var hopeless = wrong.spoil(object, resolved) && !resolved.has("additionalProperties");
        return bodied(some, bytes(object), hopeless);
    }

    private byte[] bytes(JsonNode node) {
        return (random.nextBoolean() ? ESCAPED : RAW).writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
    }

    private Attempt oddHeader(Attempt some) {
        return switch (random.nextInt(6)) {
            case 0 ->
                with(
                        some,
                        "If-Match",
                        List.of("\"0\"", "*", "nonsense", "W/\"1\"").get(random.nextInt(4)));
            case 1 ->
                with(some, "If-None-Match", List.of("*", "\"", "W/\"1\", \"2\"").get(random.nextInt(3)));
            case 2 ->
                with(
                        some,
                        "Idempotency-Key",
                        List.of("same", "a b", "é", "x".repeat(300)).get(random.nextInt(4)));
            case 3 -> with(some, "X-Request-Id", "<script>");
            case 4 -> with(some, "Range", "bytes=0-0,2-1");
            default -> with(some, "X-Forwarded-For", "1.2.3.4, nonsense");
        };
    }

    private static Attempt with(Attempt some, String header, String value) {
        var headers = new LinkedHashMap<>(some.headers());
        headers.put(header, value);
        return new Attempt(
                some.operation(), some.method(), some.target(), headers, some.body(), some.who(), some.hopeless());
    }

    private static Attempt other(Attempt some, String method) {
        return new Attempt(
                some.operation(), method, some.target(), some.headers(), some.body(), some.who(), some.hopeless());
    }

    private static Attempt targeted(Attempt some, String target) {
        return new Attempt(
                some.operation(), some.method(), target, some.headers(), some.body(), some.who(), some.hopeless());
    }

    private static Attempt bodied(Attempt some, byte[] body, boolean hopeless) {
        return new Attempt(some.operation(), some.method(), some.target(), some.headers(), body, some.who(), hopeless);
    }

    /** Parameters are filled from the last on, since what lies in something knows in what. */
    private String path(Operation operation, boolean spoilt) {
        var found = PARAMETER.matcher(operation.path()).results().toList();
        var path = operation.path();
        var inner = "";
        for (var parameter : found.reversed()) {
            var known = pool.parent(inner).filter(ignored -> !spoilt);
            inner = known.orElseGet(() -> spoilt ? wrong.id() : id(parameter));
            path = path.replace("{" + parameter.group(2) + "}", encoded(inner));
        }
        return path;
    }

    private String id(MatchResult parameter) {
        return pool.id(parameter.group(1))
                .or(() -> pool.id(parameter.group(1) + "s"))
                .or(() -> pool.value(parameter.group(2)))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private String query(Operation operation, boolean spoilt) {
        var query = new StringBuilder();
        var parameters = operation.parameters("query");
        for (var parameter : parameters) {
            var most = parameters.size() > 4 ? 5 : 2;
            if (parameter.path("required").asBoolean(false) || random.nextInt(most) == 0) {
                append(query, parameter, spoilt && random.nextInt(3) == 0);
            }
        }
        if (spoilt) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(List.of("nonsense=1", "%00=1", "a=%C3%28", "&&=&", "q=" + "x".repeat(9_000), "a%E2%80%AE=1")
                            .get(random.nextInt(6)));
        }
        return query.toString();
    }

    private void append(StringBuilder query, JsonNode parameter, boolean spoilt) {
        var name = parameter.path("name").asString("");
        var schema = parameter.path("schema").deepCopy();
        if (schema instanceof ObjectNode object && !object.has("description")) {
            object.set("description", parameter.path("description"));
        }
        var value = right.of(name, schema);
        var values = value.isArray() ? value.valueStream().toList() : List.of(value);
        for (var one : values) {
            query.append(query.isEmpty() ? '?' : '&').append(encoded(name)).append('=');
            query.append(encoded(spoilt ? wrong.text() : one.asString("")));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Map<String, String> headers(Operation operation, String path) {
        var headers = new LinkedHashMap<String, String>();
        for (var parameter : operation.parameters("header")) {
            var name = parameter.path("name").asString("");
            if (name.equals("If-Match")) {
                pool.tag(resource(operation, path))
                        .filter(ignored -> random.nextInt(4) > 0)
                        .ifPresent(tag -> headers.put(name, tag));
            } else if (random.nextInt(5) == 0) {
                headers.put(name, UUID.randomUUID().toString());
            }
        }
        if (operation.method().equals("GET") && random.nextInt(4) == 0) {
            pool.tag(path).ifPresent(tag -> headers.put("If-None-Match", tag));
        }
        return headers;
    }

    /** Of what lies below a resource, the resource's tag is asked for. */
    private static String resource(Operation operation, String path) {
        var below = operation.path().length() - (operation.path().lastIndexOf('}') + 1);
        return below > 0 && operation.path().contains("}") ? path.substring(0, path.length() - below) : path;
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        var bodies = operation.bodies();
        if (bodies.isEmpty()) {
            return new byte[0];
        }
        var types = bodies.keySet().stream().sorted().toList();
        var type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", type);
        if (type.startsWith("image/")) {
            return image(type.substring("image/".length()));
        }
        return type.contains("json")
                ? bytes(right.of("", Objects.requireNonNull(bodies.get(type))))
                : ("title,author,isbn,barcode\nThe Dispossessed,Ursula K. Le Guin,978030640615" + random.nextInt(10)
                                + ",\n\"Zo\u00eb, or not\",x,,\n")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] image(String format) {
        var image = new BufferedImage(120 + random.nextInt(80), 160, BufferedImage.TYPE_INT_RGB);
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
