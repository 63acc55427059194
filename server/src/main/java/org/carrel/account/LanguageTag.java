package org.carrel.account;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.platform.http.InvalidValue;

/** Reads a language tag (BCP 47) into its canonical form: {@code DE-at} is {@code de-AT}. */
final class LanguageTag {
    private static final Set<String> LANGUAGES =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST = 35;

    private LanguageTag() {}

    static String parse(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            if (text.length() <= LONGEST && known(locale.getLanguage())) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Said below.
        }
        throw new InvalidValue("language", "Must be a language tag such as en, de-AT or ja.");
    }

    private static boolean known(String language) {
        return LANGUAGES.contains(language) || language.length() == 3;
    }
}
