package org.carrel.page;

import java.util.Map;

/**
 * What the values of filters are called.
 *
 * @param branches their names by their codes
 */
record ValueNames(Texts texts, Map<String, String> branches) {
    String of(String filter, String value) {
        return switch (filter) {
            case "available" -> texts.say("facet.now");
            case "availableAt", "branch" -> branches.getOrDefault(value, value);
            case "format" -> texts.named("format", value);
            case "language" -> texts.languageName(value);
            default -> value;
        };
    }
}
