package org.carrel.search.text;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.carrel.search.index.IndexLanguage;
import org.springframework.stereotype.Component;

/** Words of every script, weighed by BM25 with a length that counts where it tells something. */
@Component
class SearchLanguage implements IndexLanguage {
    @Override
    public Analyzer analyzer() {
        return Words.INDEXED;
    }

    @Override
    public Similarity similarity() {
        return new ByField();
    }

    @Override
    public int revision() {
        return 7;
    }

    /**
     * In titles a word rarely stands twice, and a short one that has it is all about it; how many people took part in a book
     * says nothing of any one of them.
     */
    private static final class ByField extends PerFieldSimilarityWrapper {
        private static final Similarity SHORT = new BM25Similarity(0.4f, 0.6f);
        private static final Similarity LIST = new BM25Similarity(0.2f, 0.1f);
        private static final Similarity TEXT = new BM25Similarity();
        private static final Map<String, Similarity> FIELDS = Map.of(
                TextFields.TITLE, SHORT,
                TextFields.TITLES, SHORT,
                TextFields.TITLE_STEMS, SHORT,
                TextFields.SERIES, SHORT,
                TextFields.LATIN, LIST,
                TextFields.NAMES, LIST,
                TextFields.SUBJECTS, LIST,
                TextFields.PUBLISHER, LIST);

        @Override
        public Similarity get(String field) {
            return FIELDS.getOrDefault(field, TEXT);
        }
    }
}
