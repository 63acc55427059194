package org.carrel.search.text;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes out apostrophes and dots within words: who types {@code hitchhikers} or {@code jrr} means the same. */
final class ApostropheFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ApostropheFilter(TokenStream in) {
        super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        var letters = term.buffer();
        var kept = 0;
        for (var i = 0; i < term.length(); i++) {
            if (!isSign(letters[i]) || isBetweenDigits(letters, i)) {
                letters[kept++] = letters[i];
            }
        }
        if (kept > 0) {
            term.setLength(kept);
        }
        return true;
    }

    private boolean isBetweenDigits(char[] letters, int i) {
        return i > 0 && i + 1 < term.length() && Character.isDigit(letters[i - 1]) && Character.isDigit(letters[i + 1]);
    }

    private static boolean isSign(char letter) {
        return letter == '\'' || letter == '\u2019' || letter == '.' || letter == '\u05f3' || letter == '\u05f4';
    }
}
