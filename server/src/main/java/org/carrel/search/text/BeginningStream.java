package org.carrel.search.text;

import org.apache.lucene.util.BytesRef;

/** The beginnings of words and each word whole. A sign before a word counts as nothing by itself. */
final class BeginningStream extends WordStream {
    private final BytesRef beginning = new BytesRef();
    private int next;
    private int end;
    private int letters;

    @Override
    public void reset() {
        super.reset();
        next = -1;
        beginning.length = 0;
        end = 0;
    }

    @Override
    public boolean incrementToken() {
        if (beginning.length == end && !goOn()) {
            return false;
        }
        // The same bytes, of which more are looked at each time.
        beginning.length = letters == Beginnings.LONGEST ? end : afterNext(beginning.length);
        letters++;
        term.setBytesRef(beginning);
        return true;
    }

    /** To the next word, if there is one. */
    private boolean goOn() {
        next++;
        if (next == words().size()) {
            return false;
        }
        var word = words().get(next);
        beginning.bytes = word.bytes;
        beginning.offset = word.offset;
        beginning.length = Beginnings.hasSign(word) ? 1 : 0;
        end = word.length;
        letters = 0;
        return true;
    }

    /** Where the next letter ends: its bytes after the first all begin with the bits 10. */
    private int afterNext(int from) {
        var after = from + 1;
        while (after < end && (beginning.bytes[beginning.offset + after] & 0xC0) == 0x80) {
            after++;
        }
        return after;
    }
}
