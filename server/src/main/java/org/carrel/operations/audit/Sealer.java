package org.carrel.operations.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links what was drafted into the chain, in the order of drafting as far as it is committed. Of all nodes, the one that
 * holds the head does it; deeds wait for nobody.
 */
@Component
class Sealer {
    private static final int BATCH = 1_000;
    private final SealStore store;
    private final DraftStore drafts;
    private final RefusalTallyStore tallies;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Sealer(
            SealStore store,
            DraftStore drafts,
            RefusalTallyStore tallies,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.drafts = drafts;
        this.tallies = tallies;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Seals all that is at least this old; where another node is at it, that one does. */
    void seal(Duration age) {
        transactions.executeWithoutResult(status -> draftTallies());
        while (sealBatch(age) == BATCH) {
            Thread.onSpinWait();
        }
    }

    /** Minutes that are over become lines. */
    private void draftTallies() {
        var over = tallies.take(clock.instant().truncatedTo(ChronoUnit.MINUTES));
        if (!over.isEmpty()) {
            drafts.insertAll(over);
        }
    }

    private int sealBatch(Duration age) {
        return Objects.requireNonNull(transactions.execute(status ->
                store.hold().map(head -> seal(head, drafts.oldest(age, BATCH))).orElse(0)));
    }

    private int seal(Head head, List<DraftStore.Draft> due) {
        var chain = new ArrayList<SealStore.Sealed>();
        var last = Optional.<SealStore.Sealed>empty();
        for (var draft : due) {
            var position = head.position() + chain.size() + 1;
            var before = last.map(SealStore.Sealed::hash).orElse(head.hash());
            last = Optional.of(new SealStore.Sealed(draft.id(), position, Hash.link(before, position, draft.hash())));
            chain.add(last.get());
        }
        last.ifPresent(end -> write(chain, end));
        return chain.size();
    }

    private void write(List<SealStore.Sealed> chain, SealStore.Sealed end) {
        if (store.move(chain, clock.instant()) != chain.size()) {
            throw new IllegalStateException("A draft that is being sealed is locked, and cannot have gone");
        }
        store.advance(end.position(), end.hash());
    }
}
