package org.carrel.search.text;

/** The words as they are. */
final class TermStream extends WordStream {
    private int next;

    @Override
    public void reset() {
        super.reset();
        next = 0;
    }

    @Override
    public boolean incrementToken() {
        if (next == words().size()) {
            return false;
        }
        term.setBytesRef(words().get(next++));
        return true;
    }
}
