package org.carrel.platform.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be read.
 *
 * @param mostBytes a longer body ends in {@link FetchFailed}
 * @param within how long it may take from the first step to the last byte
 * @param headers sent along, such as {@code Accept} and {@code If-None-Match}
 */
public record Wanted(WebAddress address, long mostBytes, Duration within, Map<String, String> headers) {
    public Wanted {
        headers.forEach(Wanted::requirePlain);
        headers = Map.copyOf(headers);
    }

    public static Wanted of(WebAddress address, long mostBytes, Duration within) {
        return new Wanted(address, mostBytes, within, Map.of());
    }

    public Wanted with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Wanted(address, mostBytes, within, all);
    }

    private static void requirePlain(String name, String value) {
        if (!name.matches("[A-Za-z-]+") || !value.matches("[\\x20-\\x7E\\x80-\\xFF]*")) {
            throw new IllegalArgumentException("not a header: " + name);
        }
    }
}
