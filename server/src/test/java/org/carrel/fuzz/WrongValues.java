package org.carrel.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values wrong. What a route may still take for right is not held against it, unless it is called hopeless. */
final class WrongValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "a\u0007b",
            "a\tb",
            "a\r\nb",
            "\ud800",
            "\udfff\ud800",
            "\ufffe",
            "\ufdd0",
            "\u202eabc",
            "\u2066abc\u2069",
            "\u200b",
            "\ufeff",
            "e" + "\u0301".repeat(300),
            "👩‍👩‍👧‍👦".repeat(40),
            "مكتبة",
            "x".repeat(5_000),
            "😀".repeat(2_001),
            "'; drop table users; --",
            "' or '1'='1",
            "%' and 1=1 --",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "{{7*7}}",
            "%s%n%d%x",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "\\",
            "\"",
            "%00",
            "null",
            "undefined",
            "NaN",
            "-1",
            "0",
            "1e400",
            "9".repeat(400),
            "2026-02-30",
            "2026-13-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "0000-00-00",
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-7000-8000-000000000001",
            "* * * * *",
            "http://127.0.0.1:1/",
            "file:///etc/passwd",
            "gopher://127.0.0.1/",
            "http://[::1]/",
            "a".repeat(300) + "@example.org",
            "*",
            "(",
            "[a",
            "a AND",
            "title:",
            "\"unclosed",
            "~~~",
            "OR OR OR");
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "7",
            "\"text\"",
            "[]",
            "[{}]",
            "{",
            "{\"a\":1}{",
            "{\"a\":1,\"a\":2}",
            "nonsense",
            "{\"a\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}",
            "{\"a\":" + "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_001),
            "{\"a\":1e999999999}",
            "{\"a\":" + "9".repeat(2_000) + "}",
            "{\"a\":\"\\ud800\"}",
            "\u0000",
            "\ufeff{}",
            "<a/>",
            "a=b&c=d");
    private final Random random;
    private final Pool pool;

    WrongValues(Random random, Pool pool) {
        this.random = random;
        this.pool = pool;
    }

    String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** An id that is none, or of something else. */
    String id() {
        var id = random.nextInt(3) == 0 ? text() : pool.anyId().orElse("7");
        // Without it the address would be another.
        return id.isBlank() ? "nothing" : id;
    }

    byte[] body() {
        return switch (random.nextInt(10)) {
            case 0 -> new byte[] {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'};
            case 1 -> noise();
            case 2 -> "{}".getBytes(StandardCharsets.UTF_16);
            default -> BODIES.get(random.nextInt(BODIES.size())).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(400)];
        random.nextBytes(noise);
        return noise;
    }

    /**
     * Makes one thing of an object wrong.
     *
     * @return whether no route may take it: a field that is not known, or an object where the schema has none
     */
    boolean spoil(ObjectNode object, JsonNode schema) {
        var names = new ArrayList<>(schema.path("properties").propertyNames());
        if (names.isEmpty() || random.nextInt(8) == 0) {
            object.set(random.nextBoolean() ? "nonsense" : "non\u0000sense\u202e", JSON.numberNode(1));
            return true;
        }
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(8) == 0) {
            object.remove(name);
            return false;
        }
        if (object.get(name) instanceof ArrayNode array && !array.isEmpty() && random.nextBoolean()) {
            array.set(0, value());
            return false;
        }
        if (object.get(name) instanceof ObjectNode inner && random.nextBoolean()) {
            inner.set(
                    inner.isEmpty()
                            ? "nonsense"
                            : inner.propertyNames().iterator().next(),
                    value());
            return false;
        }
        object.set(name, value());
        return false;
    }

    private JsonNode value() {
        return switch (random.nextInt(16)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(true);
            case 2 -> JSON.numberNode(random.nextInt());
            case 3 -> JSON.numberNode(random.nextLong());
            case 4 -> JSON.numberNode(1e300);
            case 5 -> JSON.numberNode(new java.math.BigDecimal("9".repeat(300)));
            case 6 -> JSON.numberNode(-0.5);
            case 7 -> JSON.objectNode().set("a", JSON.arrayNode().add(1));
            case 8 -> many();
            case 9 -> JSON.stringNode(id());
            default -> JSON.stringNode(text());
        };
    }

    private ArrayNode many() {
        var many = JSON.arrayNode();
        var text = text();
        var value = JSON.stringNode(text.length() > 100 ? "x" : text);
        for (var n = random.nextInt(3) == 0 ? 2_000 : random.nextInt(4); n > 0; n--) {
            many.add(value);
        }
        return many;
    }
}
