package org.carrel.operations.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.stereotype.Component;

/**
 * Lines of what the desk does all day, written by the batch: a statement more in each of its transactions would slow it
 * down, and the loan says already who lent what. Where it is full, whoever comes writes by themselves.
 */
@Component
class DeedBacklog {
    private static final int MOST = 50_000;
    private static final int BATCH = 1_000;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST);
    private final DraftStore drafts;
    private final RefusalTally tally;

    DeedBacklog(DraftStore drafts, RefusalTally tally) {
        this.drafts = drafts;
        this.tally = tally;
    }

    /** How a line is written. */
    enum As {
        LINE,
        /** As one more of its kind in its minute. */
        COUNTED
    }

    private record Waiting(Line line, As as) {}

    void add(Line line, As as) {
        if (!keep(line, as)) {
            write(line, as);
        }
    }

    /** @return whether there is room for it to wait */
    boolean keep(Line line, As as) {
        return waiting.offer(new Waiting(line, as));
    }

    /** Writes one now. */
    void write(Line line, As as) {
        if (as == As.COUNTED) {
            tally.count(line);
        } else {
            drafts.insert(line);
        }
    }

    /** Writes all that waits. What could not be written waits on. */
    void write() {
        var batch = new ArrayList<Waiting>();
        while (waiting.drainTo(batch, BATCH) > 0) {
            try {
                write(batch);
            } catch (RuntimeException e) {
                batch.forEach(waiting::offer);
                throw e;
            }
            batch.clear();
        }
    }

    private void write(List<Waiting> batch) {
        drafts.insertAll(batch.stream()
                .filter(one -> one.as() == As.LINE)
                .map(Waiting::line)
                .toList());
        batch.stream().filter(one -> one.as() == As.COUNTED).forEach(one -> tally.count(one.line()));
    }
}
