package org.carrel.operations.audit;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs where the chain stands, in the database and beside it. */
@Component
class Checkpoints {
    private final SealStore chain;
    private final CheckpointStore store;
    private final CheckpointKey key;
    private final Witness witness;
    private final Clock clock;

    Checkpoints(SealStore chain, CheckpointStore store, CheckpointKey key, Witness witness, Clock clock) {
        this.chain = chain;
        this.store = store;
        this.key = key;
        this.witness = witness;
        this.clock = clock;
    }

    /** Signs the end of the chain, as it stands now. */
    @Transactional
    public Checkpoint sign() {
        var head = chain.head();
        return keep(key.sign(head.position(), head.hash(), clock.instant()));
    }

    /** As {@link #sign}, where the chain grew and the last was signed longer ago. */
    @Transactional
    public void signWhereDue(Duration age) {
        var head = chain.head();
        var due = witness.last()
                .filter(last -> last.position() >= head.position()
                        || last.at().plus(age).isAfter(clock.instant()))
                .isEmpty();
        if (due && head.position() > 0) {
            keep(key.sign(head.position(), head.hash(), clock.instant()));
        }
    }

    /** Signs a place of the chain. */
    Checkpoint sign(long position, String hash) {
        return keep(key.sign(position, hash, clock.instant()));
    }

    private Checkpoint keep(Checkpoint checkpoint) {
        store.register(key.id(), key.open(), checkpoint.at());
        store.insert(checkpoint);
        witness.saw(checkpoint);
        return checkpoint;
    }
}
