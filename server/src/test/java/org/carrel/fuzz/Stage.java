package org.carrel.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Where scripts play: what they ask is sent, judged and remembered as whatever is made up. */
final class Stage {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Map<String, Operation> operations;
    private final Cast cast;
    private int number;

    /** Who sends requests, as somebody who is known by a name. */
    interface Cast {
        Answer asks(Attempt attempt) throws IOException, InterruptedException;

        /** From now on a name stands for whoever has this token; an empty one is sent by nobody. */
        void enters(String name, String token);
    }

    Stage(Description description, Cast cast) {
        this.operations = description.operations().stream().collect(Collectors.toMap(Operation::id, one -> one));
        this.cast = cast;
    }

    /** Somebody who asks for things by the names of operations; a role, or whoever entered by that name. */
    Player as(String name) {
        return new Player(name, Map.of());
    }

    /** Somebody new, who signed up and in. */
    Player newcomer() {
        var name = fresh();
        as("").asks("signUp", Map.of("username", name, "email", address(name), "password", RightValues.PASSWORD));
        return signIn(name);
    }

    Player signIn(String name) {
        return enters(name, as("").asks("signIn", credentials(name)));
    }

    /** @param session the answer that gave a token */
    Player enters(String name, Answer session) {
        cast.enters(name, session.at("accessToken"));
        return as(name);
    }

    /** Whoever asks with a cookie or a key alone. */
    Player enters(String name, String header, String value) {
        cast.enters(name, "");
        return new Player(name, Map.of(header, value));
    }

    static Map<String, String> credentials(String name) {
        return Map.of("username", name, "password", RightValues.PASSWORD);
    }

    static String address(String name) {
        return name + "@example.org";
    }

    /** A name that nobody and nothing has. */
    String fresh() {
        number++;
        return "player-" + number;
    }

    /** One who asks, with the same headers each time. */
    final class Player {
        private final String name;
        private final Map<String, String> headers;

        private Player(String name, Map<String, String> headers) {
            this.name = name;
            this.headers = headers;
        }

        String name() {
            return name;
        }

        /** Without a body. */
        Answer asks(String operation, String... path) {
            return sends(operation, "", new byte[0], path);
        }

        Answer asks(String operation, Map<String, ?> body, String... path) {
            return sends(operation, "application/json", JSON.writeValueAsBytes(body), path);
        }

        Answer asksByForm(String operation, String form) {
            return sends(operation, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        }

        private Answer sends(String id, String type, byte[] body, String... path) {
            var operation = Objects.requireNonNull(operations.get(id), id);
            var all = new LinkedHashMap<>(headers);
            if (!type.isEmpty()) {
                all.put("Content-Type", type);
            }
            var target = target(operation.path(), List.of(path));
            try {
                return cast.asks(new Attempt(operation, operation.method(), target, all, body, name, false));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** What is left after the parameters are filled is the query. */
        private static String target(String template, List<String> values) {
            var left = new java.util.ArrayDeque<>(values);
            var path = PARAMETER.matcher(template).replaceAll(parameter -> Attempts.encoded(left.removeFirst()));
            return left.isEmpty() ? path : path + "?" + String.join("&", left);
        }
    }
}
