package org.carrel.search.text;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** Terms that were made before, as Lucene takes them in; for one list after another. */
final class TermStream extends TokenStream {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private List<BytesRef> terms = List.of();
    private int next;

    void begin(List<BytesRef> those) {
        terms = those;
    }

    @Override
    public void reset() {
        // The end of the list before has left its mark on how far a word is from the one before it.
        clearAttributes();
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) {
            return false;
        }
        term.setBytesRef(terms.get(next++));
        return true;
    }
}
