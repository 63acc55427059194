package org.carrel.catalogue.work;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as they are compared: in lower case, without punctuation, and without marks where a mark is an
 * ornament of a letter (Latin, Greek, Cyrillic, Hebrew, Arabic). Where marks are letters themselves, as the vowels of Indian
 * scripts are, they stay.
 */
final class PlainWords {
    private static final int VOICED = 0x3099;
    private static final int SEMI_VOICED = 0x309A;

    private PlainWords() {}

    static List<String> of(String text) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var i = 0; i < plain.length(); ) {
            var c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (isPart(c)) {
                append(word, Character.toLowerCase(c));
            } else if (!isOrnament(c) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(int c) {
        if (c < 0x80 || (Character.isLetterOrDigit(c) && !isModifier(c))) {
            return Character.isLetterOrDigit(c);
        }
        return isMark(c) && !isOrnament(c);
    }

    private static boolean isOrnament(int c) {
        return c >= 0x80 && (isModifier(c) || (isMark(c) && c != VOICED && c != SEMI_VOICED && sitsOnLetters(c)));
    }

    /** Signs of a transcription, such as those for alif and ayn. */
    private static boolean isModifier(int c) {
        return c >= 0x02B0 && c <= 0x02FF;
    }

    private static boolean isMark(int c) {
        var type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean sitsOnLetters(int c) {
        var script = UnicodeScript.of(c);
        return script == UnicodeScript.INHERITED || script == UnicodeScript.HEBREW || script == UnicodeScript.ARABIC;
    }

    /** Letters that no form of Unicode takes apart, as catalogues without them write them. */
    private static void append(StringBuilder word, int c) {
        switch (c) {
            case 'ß' -> word.append("ss");
            case 'æ' -> word.append("ae");
            case 'œ' -> word.append("oe");
            case 'þ' -> word.append("th");
            case 'ø' -> word.append('o');
            case 'ł' -> word.append('l');
            case 'đ', 'ð' -> word.append('d');
            case 'ı' -> word.append('i');
            case 'ς' -> word.append('σ');
            default -> word.appendCodePoint(c);
        }
    }
}
