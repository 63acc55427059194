package org.carrel.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was noted in one transaction; it goes where the transaction goes, and is gone when that is undone. */
final class Noted implements TransactionSynchronization {
    private final List<Touched> touched = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    static Optional<Noted> current() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.empty();
        }
        for (var one : TransactionSynchronizationManager.getSynchronizations()) {
            if (one instanceof Noted noted) {
                return Optional.of(noted);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalStateException where there is no transaction: what is noted and what is done are one */
    static Noted here() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A deed is recorded in the transaction that does it");
        }
        return current().orElseGet(() -> {
            var fresh = new Noted();
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        });
    }

    void add(Touched one) {
        touched.add(one);
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    List<Touched> takeTouched() {
        var all = List.copyOf(touched);
        touched.clear();
        return all;
    }

    List<Deed> takeDeeds() {
        var all = List.copyOf(deeds);
        deeds.clear();
        return all;
    }
}
