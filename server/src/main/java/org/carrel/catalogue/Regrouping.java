package org.carrel.catalogue;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.schedule.Recurring;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Applies the rules of works and of matching to books that are there: those that came before the rule was as it is now, and
 * those whose contributors are called otherwise since.
 */
@Service
class Regrouping {
    private static final int BATCH = 500;
    private final RegroupingStore store;
    private final WorkStore works;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Regrouping(
            RegroupingStore store,
            WorkStore works,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.works = works;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Once a day, when hardly anybody reads. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {
        @Bean
        Recurring regroupWorks(Regrouping regrouping, Clock clock) {
            return Recurring.daily("regroup-works", LocalTime.of(3, 40), clock.getZone(), regrouping::regroupAll);
        }
    }

    /** Each batch in its own transaction, so that nobody waits long. */
    void regroupAll() {
        var after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            var from = after.get();
            after = transactions.execute(transaction -> regroup(store.after(from, BATCH)));
        }
    }

    /** Within a transaction. */
    void regroup(Collection<UUID> books) {
        var all = List.copyOf(books);
        for (var from = 0; from < all.size(); from += BATCH) {
            regroup(store.of(all.subList(from, Math.min(all.size(), from + BATCH))));
        }
    }

    /** @return the last of the batch; empty where there was none */
    private Optional<UUID> regroup(List<Grouped> batch) {
        var into = works.into(batch.stream().map(Grouped::byTheRule).distinct().toList());
        var wrong = batch.stream()
                .map(book -> book.rightly(into))
                .filter(Grouped.Rightly::differs)
                .toList();
        store.update(wrong, clock.instant()).forEach(book -> events.publishEvent(new BookChanged(book)));
        return batch.isEmpty()
                ? Optional.empty()
                : Optional.of(batch.getLast().book().id());
    }
}
