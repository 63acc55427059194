package org.carrel.catalogue.work;

import java.util.Set;

/** Takes off what stands behind a title and does not belong to it. */
final class TitleEnd {
    /** Statements of what kind of work it is, in the last word behind a colon. */
    private static final Set<String> KINDS = Set.of(
            "novel",
            "novella",
            "novels",
            "memoir",
            "memoirs",
            "autobiography",
            "biography",
            "thriller",
            "mystery",
            "romance",
            "poem",
            "poems",
            "poetry",
            "play",
            "roman",
            "erzählung",
            "gedichte",
            "novelle",
            "krimi",
            "kriminalroman",
            "récit",
            "poésie",
            "novela",
            "romanzo");

    private static final Set<String> BEFORE_A_KIND =
            Set.of("a", "an", "ein", "eine", "un", "une", "una", "historical", "short", "love", "crime");
    private static final Set<String> PARTS = Set.of(
            "part",
            "pt",
            "vol",
            "volume",
            "book",
            "bk",
            "teil",
            "band",
            "bd",
            "tome",
            "partie",
            "tomo",
            "parte",
            "deel",
            "graphic",
            "comic",
            "abridged",
            "selections",
            "omnibus",
            "boxed",
            "box",
            "set",
            "series");

    private TitleEnd() {}

    static String without(String title) {
        var head = withoutParallel(title.strip());
        for (var before = ""; !before.equals(head); ) {
            before = head;
            head = withoutKind(withoutBracket(head));
        }
        return head;
    }

    /** The same in another language, behind an equals sign (ISBD). */
    private static String withoutParallel(String title) {
        var at = title.indexOf(" = ");
        return at > 0 ? title.substring(0, at) : title;
    }

    private static String withoutBracket(String title) {
        var end = title.length();
        while (end > 0
                && (title.charAt(end - 1) == '.' || title.charAt(end - 1) == ' ' || title.charAt(end - 1) == '/')) {
            end--;
        }
        if (end == 0 || (title.charAt(end - 1) != ')' && title.charAt(end - 1) != ']')) {
            return title;
        }
        var from = title.lastIndexOf(title.charAt(end - 1) == ')' ? '(' : '[', end - 1);
        return from > 0 && !tellsApart(title.substring(from, end))
                ? title.substring(0, from).strip()
                : title;
    }

    /** Whether editions with and without it may be different works: a number or a word for a part or a version is in it. */
    private static boolean tellsApart(String bracket) {
        return bracket.chars().anyMatch(Character::isDigit)
                || PlainWords.of(bracket).stream().anyMatch(PARTS::contains);
    }

    private static String withoutKind(String title) {
        var at = title.lastIndexOf(':');
        return at > 0 && isKind(title.substring(at + 1))
                ? title.substring(0, at).strip()
                : title;
    }

    private static boolean isKind(String end) {
        if (end.length() > 40) {
            return false;
        }
        var words = end.strip().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+", -1);
        for (var i = 0; i < words.length - 1; i++) {
            if (!BEFORE_A_KIND.contains(words[i])) {
                return false;
            }
        }
        return words.length > 0 && KINDS.contains(words[words.length - 1]);
    }
}
