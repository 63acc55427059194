package org.carrel.search.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a part of a query is to be looked for, when it says so, as in {@code author:tolkien}. */
public enum SearchField {
    TITLE("title", "titel", "titre", "titulo", "ti"),
    AUTHOR("author", "by", "autor", "auteur", "verfasser", "au"),
    SUBJECT("subject", "schlagwort", "thema", "sujet", "tema", "su"),
    SERIES("series", "reihe", "serie"),
    PUBLISHER("publisher", "verlag", "editeur", "editorial"),
    IDENTIFIER("isbn", "issn", "lccn", "oclc", "id"),
    LANGUAGE("language", "lang", "sprache", "langue", "idioma"),
    YEAR("year", "jahr", "annee", "ano", "date"),
    FORMAT("format");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that cannot change.
    private final Set<String> names;

    SearchField(String... names) {
        this.names = Set.of(names);
    }

    static Optional<SearchField> named(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.names.contains(small))
                .findFirst();
    }
}
