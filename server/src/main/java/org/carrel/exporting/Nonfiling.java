package org.carrel.exporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carrel.catalogue.Language;

/** How many characters stand before the word that a title is filed under: its article and the blank behind it. */
final class Nonfiling {
    private static final Map<String, String> ARTICLES = Map.of(
            "en", "the |a |an ",
            "de", "der |die |das |den |dem |des |ein |eine |einen |einem |einer ",
            "fr", "le |la |les |l'|l’|un |une |des ",
            "es", "el |la |los |las |un |una |unos |unas ",
            "it", "il |lo |la |i |gli |le |l'|l’|un |uno |una |un'|un’",
            "nl", "de |het |een |'t |’t ",
            "pt", "o |a |os |as |um |uma ",
            "sv", "en |ett ",
            "da", "en |et ",
            "no", "en |et |ei ");

    private Nonfiling() {}

    /** Without a language, only an English article that is a word of no other kind elsewhere counts. */
    static int characters(String title, Optional<Language> language) {
        var articles =
                language.map(known -> ARTICLES.getOrDefault(known.code(), "")).orElse("the ");
        var lower = title.toLowerCase(Locale.ROOT);
        return Arrays.stream(articles.split("\\|"))
                .filter(article -> !article.isEmpty() && lower.startsWith(article) && lower.length() > article.length())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
