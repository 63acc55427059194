package org.carrel.platform.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the query of an address that is kept as text, as it would be read if somebody came with it. */
public final class QueryText {
    private QueryText() {}

    /**
     * @param query without the question mark, such as {@code q=cats&language=en}
     * @param type has a static {@code read(Fields)}
     * @throws InvalidInput with everything that is wrong
     */
    public static <T> T read(String query, Class<T> type) {
        return type.cast(QueryReading.read(parameters(query), type));
    }

    private static Map<String, String[]> parameters(String query) {
        var parameters = new LinkedHashMap<String, String[]>();
        for (var pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                var sign = pair.indexOf('=');
                var name = decoded(sign < 0 ? pair : pair.substring(0, sign));
                var value = sign < 0 ? "" : decoded(pair.substring(sign + 1));
                parameters.merge(name, new String[] {value}, QueryText::joined);
            }
        }
        return parameters;
    }

    private static String[] joined(String[] some, String[] more) {
        var all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw InvalidInput.field("query", "escape", "A percent sign must be followed by two hexadecimal digits.");
        }
    }
}
