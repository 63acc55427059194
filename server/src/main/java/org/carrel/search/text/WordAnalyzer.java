package org.carrel.search.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * Words as they are written, of any script, without case, marks and width. Chinese, Japanese and Korean come in pairs of
 * characters, and while indexing also one by one, since nobody types the blanks that are not there.
 */
final class WordAnalyzer extends Analyzer {
    private static final CharArraySet ARTICLES = CharArraySet.unmodifiableSet(new CharArraySet(
            java.util.List.of(
                    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "dell", "nell",
                    "all", "sull", "dall", "un", "quell", "gl"),
            true));
    private final boolean singles;

    /** @param singles whether single characters of Chinese, Japanese and Korean are words as well */
    WordAnalyzer(boolean singles) {
        this.singles = singles;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
        TokenStream words = new ICUFoldingFilter(cut);
        words = new ElisionFilter(words, ARTICLES);
        words = new ApostropheFilter(words);
        words = new PersianNormalizationFilter(new ArabicNormalizationFilter(words));
        words = new CJKBigramFilter(
                words,
                CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL,
                singles);
        return new TokenStreamComponents(cut, words);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ICUFoldingFilter(in);
    }
}
