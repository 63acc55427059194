package org.carrel.catalogue.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a title is recognised by across editions: its words without a leading article, <em>and</em>, what stands in brackets
 * behind it, a parallel title and a statement such as <em>: a novel</em>. What tells parts of a work apart stays:
 * <em>Vol. 01</em>, <em>volume 1</em> and <em>Volume one</em> are one, <em>volume 2</em> another. Where it is not certain that
 * something does not belong to the title it stays, for two works shown apart do less harm than two that are taken for one.
 */
public final class WorkTitle {
    /** In whatever language the book is: <em>La peste</em> is also the title of an edition that is catalogued as English. */
    private static final Set<String> ARTICLES = Set.of(
            "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une", "el", "los",
            "las", "una", "unos", "unas", "il", "lo", "gli", "uno", "het", "een");

    /** Words that are articles in one language and something else in the others. */
    private static final Map<String, Set<String>> ARTICLES_OF = Map.ofEntries(
            Map.entry("it", Set.of("i")),
            Map.entry("pt", Set.of("o", "os", "as", "um", "uma")),
            Map.entry("nl", Set.of("de")),
            Map.entry("hu", Set.of("az", "egy")),
            Map.entry("da", Set.of("den", "det", "de", "en", "et")),
            Map.entry("no", Set.of("den", "det", "de", "en", "et", "ei")),
            Map.entry("sv", Set.of("den", "det", "de", "en", "ett")),
            Map.entry("ro", Set.of("o")),
            Map.entry("ar", Set.of("al")));

    private static final Set<String> AND = Set.of("and", "und", "et");
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("vol", "volume"),
            Map.entry("v", "volume"),
            Map.entry("pt", "part"),
            Map.entry("bk", "book"),
            Map.entry("bd", "band"),
            Map.entry("t", "tome"),
            Map.entry("no", "number"),
            Map.entry("nr", "number"));
    private static final Set<String> WHOLE_PARTS =
            Set.of("volume", "part", "book", "band", "teil", "tome", "tomo", "partie", "parte", "deel", "number");
    private static final Map<String, String> NUMBERS = numbers();

    private WorkTitle() {}

    /** @param language ISO 639 */
    public static String of(String title, Optional<String> language) {
        var words = PlainWords.of(TitleEnd.without(title));
        if (words.isEmpty()) {
            words = PlainWords.of(title);
        }
        if (words.isEmpty()) {
            return title.strip();
        }
        return String.join("", numbered(withoutAnd(withoutArticle(words, language))));
    }

    private static List<String> withoutArticle(List<String> words, Optional<String> language) {
        var first = words.getFirst();
        var isArticle = ARTICLES.contains(first)
                || language.map(code -> ARTICLES_OF.getOrDefault(code, Set.of()).contains(first))
                        .orElse(false);
        return isArticle && words.size() > 1 ? words.subList(1, words.size()) : words;
    }

    private static List<String> withoutAnd(List<String> words) {
        var left = words.stream().filter(word -> !AND.contains(word)).toList();
        return left.isEmpty() ? words : left;
    }

    /** Numbers of parts in one spelling. Only behind a word such as <em>volume</em>: elsewhere <em>I</em> is mostly no number. */
    private static List<String> numbered(List<String> words) {
        var all = new ArrayList<>(words);
        for (var i = 1; i < all.size(); i++) {
            var before = PARTS.getOrDefault(all.get(i - 1), all.get(i - 1));
            var number = number(all.get(i));
            if (number.isPresent() && WHOLE_PARTS.contains(before)) {
                all.set(i - 1, before);
                all.set(i, number.get());
            }
        }
        return all;
    }

    private static Optional<String> number(String word) {
        return word.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(withoutZeros(word))
                : Optional.ofNullable(NUMBERS.get(word));
    }

    private static String withoutZeros(String digits) {
        var from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.substring(from);
    }

    private static Map<String, String> numbers() {
        var words = List.of(
                "one i",
                "two ii",
                "three iii",
                "four iv",
                "five v",
                "six vi",
                "seven vii",
                "eight viii",
                "nine ix",
                "ten x",
                "eleven xi",
                "twelve xii");
        var numbers = new java.util.HashMap<String, String>();
        for (var i = 0; i < words.size(); i++) {
            for (var word : words.get(i).split(" ", -1)) {
                numbers.put(word, String.valueOf(i + 1));
            }
        }
        return Map.copyOf(numbers);
    }
}
