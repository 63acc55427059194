package org.carrel.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** Where nobody knows a better one. */
record PlainLanguage(Analyzer analyzer, Similarity similarity, int revision) implements IndexLanguage {
    PlainLanguage() {
        this(new StandardAnalyzer(), new BM25Similarity(), 1);
    }
}
