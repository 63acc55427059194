package org.carrel.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes values that a schema allows, out of what it says, what its description says, and what earlier answers told. */
final class RightValues {
    /** Good enough to be set, and known, so that who signed up with it can sign in. */
    static final String PASSWORD = "a long walk home";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern SUCH_AS = Pattern.compile("such as ([^()]+?)(?: \\(|, (?!\\d)| or |\\. |\\.?$)");
    private static final Pattern RANGE = Pattern.compile("from ([\\d,-]+) to ([\\d,]+)");
    private static final Pattern ONE_OF = Pattern.compile("(?:one of|sorted by): ([a-zA-Z0-9_, -]+?)(?: \\(|\\.|$)");
    private static final List<String> WORDS = List.of(
            "dispossessed", "Zoë", "книга", "図書館", "مكتبة", "Straße", "😀", "O'Neill", "a b", "Ætna", "naïve", "x");
    private final Random random;
    private final Pool pool;
    private final Description description;
    private String about = "";

    RightValues(Random random, Pool pool, Description description) {
        this.random = random;
        this.pool = pool;
        this.description = description;
    }

    JsonNode of(String name, JsonNode given) {
        var schema = description.resolve(given);
        for (var some : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(some)) {
                return of(
                        name,
                        schema.path(some).get(random.nextInt(schema.path(some).size())));
            }
        }
        if (schema.has("enum")) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer" -> JSON.numberNode(whole(schema));
            case "number" -> JSON.numberNode(random.nextInt(100) / 10.0);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(name, schema));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.get(0).asString("string");
        }
        return type.asString(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema) {
        var object = JSON.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        var most = random.nextInt(4);
        for (var property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextInt(4) < most) {
                object.set(property.getKey(), of(property.getKey(), property.getValue()));
            }
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        var array = JSON.arrayNode();
        var singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (var n = random.nextInt(3); n >= 0; n--) {
            array.add(of(singular, schema.path("items")));
        }
        return array;
    }

    private int whole(JsonNode schema) {
        var range = RANGE.matcher(schema.path("description").asString(""));
        var told = range.find();
        var least = schema.has("minimum") ? schema.path("minimum").asInt() : told ? number(range.group(1)) : 0;
        var most = schema.has("maximum") ? schema.path("maximum").asInt() : told ? number(range.group(2)) : 1_000;
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextInt(Math.clamp((long) most - least, 1, 20));
        };
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asString("")) {
            case "uuid" -> uuid(name);
            case "date-time" -> "2026-12-%02dT09:30:00Z".formatted(1 + random.nextInt(28));
            case "date" ->
                LocalDate.of(2026, 12, 1).plusDays(random.nextInt(400)).toString();
            case "email" -> fresh() + "@example.org";
            case "password" -> PASSWORD;
            default -> plain(name, schema);
        };
    }

    /** An id of what the name says, else of what the operation is about. */
    private String uuid(String name) {
        return pool.value(name)
                .or(() -> pool.id(Pool.plural(name)))
                .or(() -> random.nextInt(4) == 0 ? Optional.empty() : pool.id(about))
                .or(pool::anyId)
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    /** From now on values are made for an operation about these, such as {@code books}. */
    void about(String collection) {
        about = collection;
    }

    private String plain(String name, JsonNode schema) {
        if (name.toLowerCase(Locale.ROOT).endsWith("password")) {
            return PASSWORD;
        }
        if (name.equals("isbn") && random.nextInt(3) > 0) {
            return isbn();
        }
        var known = switch (random.nextInt(4)) {
            case 0 -> Optional.<String>empty();
            case 1 -> pool.value(name).or(() -> told(schema));
            default -> told(schema).or(() -> pool.value(name));
        };
        return known.orElseGet(() -> schema.has("pattern") || name.equals("code") ? fresh() : words());
    }

    /** What the description or an example says would be right. */
    private Optional<String> told(JsonNode schema) {
        var said = schema.path("description").asString("");
        var choice = ONE_OF.matcher(said);
        if (choice.find()) {
            var choices = choice.group(1).split(", *", -1);
            return Optional.of(choices[random.nextInt(choices.length)].strip());
        }
        var such = SUCH_AS.matcher(said);
        if (such.find()) {
            return Optional.of(such.group(1).strip());
        }
        var examples = schema.path("examples");
        return !said.isEmpty() || random.nextBoolean()
                ? Optional.ofNullable(examples.get(0)).map(JsonNode::asString).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private String words() {
        var text = new StringBuilder(WORDS.get(random.nextInt(WORDS.size())));
        for (var n = random.nextInt(3); n > 0; n--) {
            text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.append(' ').append(random.nextInt(1000)).toString();
    }

    /** A token that nothing else has. */
    String fresh() {
        return "f" + Long.toString(random.nextLong(1L << 45), 36);
    }

    private String isbn() {
        var digits = "978%09d".formatted(random.nextInt(1_000_000_000));
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return digits + (10 - sum % 10) % 10;
    }
}
