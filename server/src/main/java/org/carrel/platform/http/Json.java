package org.carrel.platform.http;

import tools.jackson.core.JacksonException;

/** Says where a text stopped being JSON, without a word about our innards. */
final class Json {
    private Json() {}

    static String place(Exception e) {
        if (e.getCause() instanceof JacksonException broken && broken.getLocation() != null) {
            var place = broken.getLocation();
            return " (line %d, column %d)".formatted(place.getLineNr(), place.getColumnNr());
        }
        return "";
    }
}
