package org.carrel.exporting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.marc.Isbd;
import org.marc4j.marc.DataField;

/**
 * What a field says to us, whatever its tag: letters and digits alone. Of two that say the same, one may stand for the other.
 *
 * @param kind what it tells of
 * @param text empty where it says nothing that we understand
 */
record Said(String kind, String text) {
    private static final String OTHER_TITLE = "other title";
    private static final Set<String> OTHER_TITLES = Set.of("130", "240", "246", "730", "740");
    /** Of the library that wrote them; our notes do not come from them. */
    private static final Set<String> FOREIGN_NOTES = Set.of("541", "561", "583", "584");

    static Said of(DataField field) {
        var tag = OtherScripts.tag(field);
        return switch (tag) {
            case "020" ->
                new Said(tag, text(field, "a").replaceAll("\\(.*|[^0-9Xx]", "").toLowerCase(Locale.ROOT));
            case "245" -> new Said("title", bare(titled(field)));
            case "250" -> new Said("edition", bare(text(field, "ab")));
            case "260", "264" -> new Said("imprint", bare(first(field, 'b')) + "/" + bare(first(field, 'c')));
            case "300" -> new Said("extent", bare(text(field, "abcefg")));
            case "440", "490" -> new Said("series", bare(text(field, "anp")) + "/" + bare(first(field, 'v')));
            case "856" -> new Said("link", bare(text(field, "u")));
            // Paragraphs of a summary are told apart by what stands between them.
            case "520" -> new Said("summary", "");
            default ->
                OTHER_TITLES.contains(tag)
                        ? asOtherTitle(field)
                        : tag.startsWith("6") || isNote(tag)
                                ? new Said(tag.substring(0, 1), bare(text(field, "abcdefghijklmnopqrstuvxyz")))
                                : new Said(tag, tag.matches("01.|022") ? bare(text(field, "a")) : "");
        };
    }

    /** As a title by which somebody may ask for the book, besides the one it bears. */
    static Said asOtherTitle(DataField field) {
        return new Said(OTHER_TITLE, bare(titled(field)));
    }

    /** Whether a book has one of it, so that all fields stand or fall together. */
    boolean isOnlyOne() {
        return Set.of("title", "edition", "imprint", "extent", "series").contains(kind);
    }

    static boolean isTitle(String tag) {
        return tag.equals("245") || OTHER_TITLES.contains(tag);
    }

    static boolean isNote(String tag) {
        return tag.compareTo("500") >= 0 && tag.compareTo("590") < 0 && !FOREIGN_NOTES.contains(tag);
    }

    static String text(DataField field, String codes) {
        return field.getSubfields().stream()
                .filter(sub -> codes.indexOf(sub.getCode()) >= 0)
                .map(sub -> Isbd.clean(sub.getData()))
                .collect(Collectors.joining(" "));
    }

    private static String first(DataField field, char code) {
        return field.getSubfields(code).stream()
                .map(sub -> Isbd.clean(sub.getData()))
                .findFirst()
                .orElse("");
    }

    private static String titled(DataField field) {
        return text(field, "anp") + " " + text(field, "b");
    }

    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
