package org.carrel.search.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.carrel.search.text.KnownWords.Cut;

/** Cuts texts into the words that the index knows. */
final class Words {
    /** For texts of the index, by field. */
    static final Analyzer INDEXED = new WordAnalyzer(true);

    /** For queries. */
    static final Analyzer ASKED = new WordAnalyzer(false);

    private static final int LONGEST_KEPT = 40;

    /** Of words of queries, which many have in common. */
    private static final Cache<String, Set<String>> STEMS =
            Caffeine.newBuilder().maximumSize(5_000).build();
    /** Of texts that both cut alike. */
    static final KnownWords KNOWN = KnownWords.of(INDEXED);

    private Words() {}

    /** A word and where it stands in the text. */
    record Place(String word, int start, int end) {}

    /** The words of a query, in their order. */
    static List<String> asked(String text) {
        return KNOWN.cut(text).map(Cut::words).orElseGet(() -> of(ASKED, text));
    }

    static List<String> of(Analyzer analyzer, String text) {
        return places(analyzer, text).stream().map(Place::word).toList();
    }

    static List<Place> places(Analyzer analyzer, String text) {
        var places = new ArrayList<Place>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                places.add(new Place(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    /** What a word may come down to in any of the languages that are stemmed. */
    static Set<String> stems(String word) {
        return word.length() > LONGEST_KEPT ? stemmed(word) : STEMS.get(word, Words::stemmed);
    }

    private static Set<String> stemmed(String word) {
        var stems = new LinkedHashSet<String>();
        for (var stemming : Stems.all()) {
            var found = stemming.words(word);
            if (found.size() == 1) {
                stems.add(found.getFirst());
            }
        }
        return stems;
    }

    /** All words of a text as one term; a text of nothing but signs as it stands. */
    static String key(String text) {
        return key(asked(Spelling.even(text)), text);
    }

    /** The same of a text that was cut already. */
    static String key(List<String> words, String text) {
        var key = String.join(" ", words);
        return key.isEmpty() ? text.strip() : key;
    }

    /** All words of a name as one term, in whichever order it is written. */
    static String nameKey(String name) {
        return nameKey(asked(Spelling.name(name)));
    }

    /** The same of a name that was cut already. */
    static String nameKey(List<String> words) {
        return String.join(" ", words.stream().sorted().toList());
    }
}
