package org.carrel.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the answers told: ids by the collection they lie in, and values by their name, to be sent again. */
final class Pool {
    private static final int MOST = 300;
    private static final Pattern SEGMENT = Pattern.compile("/([^/{}?]+)(?:/\\{?[0-9a-fA-F-]{36}\\}?)?(?:\\?.*)?$");
    private static final Pattern ADDRESS = Pattern.compile("/[a-z0-9/._-]+");
    private final Random random;
    private final Map<String, List<String>> ids = new HashMap<>();
    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, String> tags = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    Pool(Random random) {
        this.random = random;
    }

    Optional<String> id(String kind) {
        return pick(ids.get(kind));
    }

    /** An id of anything. */
    Optional<String> anyId() {
        return pick(new ArrayList<>(ids.keySet().stream().sorted().toList())).flatMap(this::id);
    }

    Optional<String> value(String name) {
        if (name.equals("cursor")) {
            return pick(named.get("next"));
        }
        return name.endsWith("Id") || name.endsWith("_id")
                ? id(plural(name.replaceAll("_?[iI]d$", ""))).or(() -> pick(named.get(name)))
                : pick(named.get(name));
    }

    Optional<String> tag(String address) {
        return Optional.ofNullable(tags.get(address));
    }

    Optional<String> parent(String id) {
        return Optional.ofNullable(parents.get(id));
    }

    /** What an address names is not there, or no longer, or not for us. */
    void forget(String template, String address) {
        var names = template.split("/", -1);
        var segments = address.replaceAll("\\?.*", "").split("/", -1);
        for (var i = 1; i < Math.min(names.length, segments.length); i++) {
            var known = ids.get(names[i - 1]);
            if (names[i].startsWith("{") && known != null) {
                known.remove(segments[i]);
            }
        }
    }

    /** Keeps what an answer told. */
    void harvest(String address, Optional<String> etag, Optional<String> location, JsonNode body) {
        etag.ifPresent(tag -> tags.put(address, tag));
        location.ifPresent(this::link);
        var segment = SEGMENT.matcher(address);
        harvest(segment.find() ? segment.group(1) : "", address, body);
    }

    private void harvest(String kind, String address, JsonNode node) {
        node.valueStream().filter(ignored -> node.isArray()).forEach(item -> harvest(kind, address, item));
        for (var entry : node.properties()) {
            var value = entry.getValue();
            if (value.isString()) {
                harvest(kind, address, entry.getKey(), value.stringValue());
            } else {
                harvest(entry.getKey().equals("items") ? kind : plural(entry.getKey()), address, value);
            }
        }
    }

    private void harvest(String kind, String address, String name, String value) {
        if (value.isEmpty() || value.length() > 500) {
            return;
        }
        if (name.equals("id")) {
            keep(ids, kind, value);
            nested(address).ifPresent(parent -> parents.put(value, parent));
        } else if (name.endsWith("Id") || name.endsWith("_id")) {
            keep(ids, plural(name.replaceAll("_?[iI]d$", "")), value);
        }
        keep(named, name, value);
        if (ADDRESS.matcher(value).matches()) {
            link(value);
        }
    }

    /** The last segment of an address is an id of what the segment before it names. */
    private void link(String address) {
        var segments = address.split("/", -1);
        if (segments.length > 2) {
            keep(ids, segments[segments.length - 2], segments[segments.length - 1]);
            if (segments.length > 4) {
                parents.put(segments[segments.length - 1], segments[segments.length - 3]);
            }
        }
    }

    private static Optional<String> nested(String address) {
        var segments = address.split("[/?]", -1);
        return segments.length == 5 ? Optional.of(segments[3]) : Optional.empty();
    }

    static String plural(String name) {
        var plain = name.equals("reader") || name.equals("user") || name.equals("owner") ? "user" : name;
        if (plain.endsWith("y")) {
            return plain.substring(0, plain.length() - 1) + "ies";
        }
        return plain.endsWith("ch") || plain.endsWith("s") ? plain + "es" : plain + "s";
    }

    private void keep(Map<String, List<String>> where, String name, String value) {
        var values = where.computeIfAbsent(name, ignored -> new ArrayList<>());
        if (!values.contains(value)) {
            values.add(value);
        }
        if (values.size() > MOST) {
            values.remove(random.nextInt(MOST / 2));
        }
    }

    /** Rather one of the last, which still lives. */
    private Optional<String> pick(@org.jspecify.annotations.Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            return Optional.empty();
        }
        var from = random.nextInt(3) == 0 ? 0 : Math.max(0, values.size() - 8);
        return Optional.of(values.get(from + random.nextInt(values.size() - from)));
    }
}
