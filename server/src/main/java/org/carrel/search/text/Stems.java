package org.carrel.search.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.sv.SwedishLightStemFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.apache.lucene.util.BytesRef;

/**
 * What words of a language have in common in their forms, so that <em>dogs</em> finds <em>dog</em>. A record is stemmed in its
 * own language; a query, whose language nobody knows, in all of them.
 */
final class Stems {
    private static final CharArraySet ARTICLES =
            new CharArraySet(List.of("l", "d", "qu", "dell", "nell", "all", "un"), true);

    /** By language code; light stemmers, which leave words apart that only look alike. */
    private static final Map<String, Stemming> ALL = new LinkedHashMap<>();

    static {
        // The first leaves some plurals as they are: books, dogs.
        put("en", in -> new EnglishMinimalStemFilter(new KStemFilter(in)));
        put("de", in -> new GermanLightStemFilter(new GermanNormalizationFilter(in)));
        put("fr", in -> new FrenchLightStemFilter(new ElisionFilter(in, ARTICLES)));
        put("es", SpanishLightStemFilter::new);
        put("it", in -> new ItalianLightStemFilter(new ElisionFilter(in, ARTICLES)));
        put("pt", PortugueseLightStemFilter::new);
        put("ru", RussianLightStemFilter::new);
        put("sv", SwedishLightStemFilter::new);
    }

    private Stems() {}

    /** Of this language; English for those that have none of their own, and for records that name none. */
    static Optional<Stemming> of(Optional<String> language) {
        return Optional.ofNullable(ALL.get(language.orElse("en")));
    }

    static Iterable<Stemming> all() {
        return ALL.values();
    }

    /** What is done in one language. */
    record Stemming(Analyzer analyzer, KnownWords known) {
        List<String> words(String text) {
            return known.cut(text)
                    .map(cut -> cut.stems().stream().map(BytesRef::utf8ToString).toList())
                    .orElseGet(() -> Words.of(analyzer, text));
        }
    }

    private static void put(String language, UnaryOperator<TokenStream> stemming) {
        var analyzer = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var cut = new ICUTokenizer(new DefaultICUTokenizerConfig(false, true));
                // Stemmers know the marks of their language, so these go only after stemming.
                var stems = stemming.apply(new ApostropheFilter(new LowerCaseFilter(cut)));
                return new TokenStreamComponents(cut, new ICUFoldingFilter(stems));
            }
        };
        ALL.put(language, new Stemming(analyzer, KnownWords.withStems(Words.INDEXED, analyzer)));
    }
}
