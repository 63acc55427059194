package org.carrel.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrel.platform.http.InvalidValue;

/**
 * The language of a text: two letters (ISO 639-1) where there is such a code, else three (ISO 639-2). The
 * bibliographic codes ({@code ger}, {@code fre}) come out as the usual ones, and a region ({@code en-US}) is dropped.
 */
public record Language(@JsonValue String code) {
    private static final Pattern SHAPE = Pattern.compile("([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*");
    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .filter(two -> current(two).equals(two))
            .collect(Collectors.toMap(two -> Locale.of(two).getISO3Language(), Function.identity()));
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    /** What was parsed before, of the codes that there are: looking one up in Java's tables takes microseconds. */
    private static final Map<String, Language> PARSED = new ConcurrentHashMap<>();

    private static final int LONGEST_CODE = 3;

    /** @throws InvalidValue {@code language} */
    public static Language parse(String text) {
        var known = PARSED.get(text);
        if (known != null) {
            return known;
        }
        var language = read(text);
        if (text.length() <= LONGEST_CODE) {
            PARSED.put(text, language);
        }
        return language;
    }

    private static Language read(String text) {
        var shape = SHAPE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!shape.matches()) {
            throw unknown();
        }
        var code = shape.group(1);
        return new Language(code.length() == 2 ? two(current(code)) : three(code));
    }

    private static String two(String code) {
        return TWO_LETTERS.containsValue(code) ? code : known(Locale.of(code));
    }

    /** Three codes were changed long ago, such as {@code iw} to {@code he}. */
    private static String current(String code) {
        return Locale.of(code).getLanguage();
    }

    private static String three(String code) {
        var shorter = BIBLIOGRAPHIC.getOrDefault(code, TWO_LETTERS.getOrDefault(code, code));
        return shorter.length() == 2 ? shorter : known(Locale.of(code));
    }

    /** Java has no list of the three-letter codes, but a name for each that it knows. */
    private static String known(Locale locale) {
        var code = locale.getLanguage();
        if (locale.getDisplayLanguage(Locale.ENGLISH).equals(code)) {
            throw unknown();
        }
        return code;
    }

    private static InvalidValue unknown() {
        return new InvalidValue("language", "Must be a language code of ISO 639, such as en or grc.");
    }
}
