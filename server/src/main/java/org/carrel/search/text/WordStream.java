package org.carrel.search.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Hands Lucene what comes of words that were cut before; for one list after another. */
abstract class WordStream extends TokenStream {
    final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private List<BytesRef> words = List.of();

    final void begin(List<BytesRef> those) {
        words = those;
    }

    final List<BytesRef> words() {
        return words;
    }

    @Override
    public void reset() {
        // The end of the list before has left its mark on how far a word is from the one before it.
        clearAttributes();
    }
}
