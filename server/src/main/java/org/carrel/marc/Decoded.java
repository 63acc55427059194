package org.carrel.marc;

import java.util.List;
import org.marc4j.marc.Record;

/** What became of the bytes of one record. */
public sealed interface Decoded {
    /**
     * It could be read.
     *
     * @param repairs what had to be put right or guessed, in words for a report
     */
    record Good(Record record, List<String> repairs) implements Decoded {
        public Good {
            repairs = List.copyOf(repairs);
        }
    }

    /** It makes no sense as a record. */
    record Broken(String reason) implements Decoded {}
}
