package org.carrel.marc;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.catalogue.Language;

/** The three letters by which MARC calls a language: ISO 639-2 in its bibliographic form, {@code ger} and not {@code deu}. */
public final class MarcLanguage {
    private static final Map<String, String> BIBLIOGRAPHIC = List.of(
                    "alb", "arm", "baq", "bur", "chi", "cze", "dut", "fre", "geo", "ger", "gre", "ice", "mac", "mao",
                    "may", "per", "rum", "slo", "tib", "wel")
            .stream()
            .collect(Collectors.toMap(code -> Language.parse(code).code(), Function.identity()));
    private static final Map<String, String> THREE_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(Function.identity(), two -> Locale.of(two).getISO3Language()));

    private MarcLanguage() {}

    public static String code(Language language) {
        var code = language.code();
        return BIBLIOGRAPHIC.getOrDefault(code, THREE_LETTERS.getOrDefault(code, code));
    }
}
