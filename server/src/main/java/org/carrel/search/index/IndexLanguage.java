package org.carrel.search.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.similarities.Similarity;

/** How texts are cut into words and how hits are weighed, the same while indexing and while searching. */
public interface IndexLanguage {
    Analyzer analyzer();

    Similarity similarity();

    /** Goes up whenever documents get another form: an index of another revision is built anew. */
    int revision();
}
