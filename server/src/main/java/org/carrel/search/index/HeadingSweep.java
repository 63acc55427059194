package org.carrel.search.index;

import java.io.IOException;
import org.apache.lucene.index.Term;

/**
 * Takes out the headings that no book stands under any more, some at a time: whoever takes back an import of a nation's books
 * leaves hundreds of thousands. Used by one thread, while nothing is on its way in.
 */
final class HeadingSweep {
    private static final int AT_A_TIME = 500;
    /** Fewer works that left are not worth going through all headings: those who look pass over what is gone. */
    private static final int MANY = 1_000;

    private final OpenIndex index;
    private int left;
    private int next;
    private boolean underWay;

    HeadingSweep(OpenIndex index) {
        this.index = index;
    }

    void goOn() throws IOException {
        if (!underWay && index.headings().worksThatLeft() >= MANY) {
            left = index.headings().worksThatLeft();
            next = 0;
            underWay = true;
        }
        if (underWay) {
            // Else a book might be in the index that is not seen.
            index.readers().refresh();
            underWay = index.readers().read(this::sweepSome);
            if (!underWay) {
                index.headings().swept(left);
            }
        }
    }

    /** @return whether there are more */
    private boolean sweepSome(Snapshot now) throws IOException {
        var end = Math.min(now.taxonomy().getSize(), next + AT_A_TIME);
        for (; next < end; next++) {
            if (index.headings().has(next) && !now.has(term(now, next))) {
                index.headings().forget(next);
            }
        }
        return end < now.taxonomy().getSize();
    }

    private static Term term(Snapshot now, int ordinal) throws IOException {
        var heading = now.taxonomy().getPath(ordinal);
        return new Term(heading.components[0], heading.components[1]);
    }
}
