package org.carrel.circulation;

import java.time.Clock;
import java.util.UUID;
import org.carrel.holding.CopiesBecameAvailable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Keeps the one promise of the queue: never does somebody wait for a book while a copy of it is free.
 *
 * <p>Whoever makes a copy free, or a hold end, calls {@link #settle} in the same transaction, with the book's row lock
 * held. A listener after the commit would let two readers have one copy.
 */
@Service
class HoldQueue {
    private final HoldStore holds;
    private final CopyStore copies;
    private final Policies policies;
    private final Clock clock;

    HoldQueue(HoldStore holds, CopyStore copies, Policies policies, Clock clock) {
        this.holds = holds;
        this.copies = copies;
        this.policies = policies;
        this.clock = clock;
    }

    /** Gives the free copies of a book, oldest first, to those who wait for it, in their order. */
    void settle(UUID bookId) {
        var waiting = holds.waiting(bookId).iterator();
        if (!waiting.hasNext()) {
            return;
        }
        var shelfDays = policies.root().holdShelfDays();
        var now = clock.instant();
        var free = copies.ofBook(bookId).stream().filter(CopyFacts::free).iterator();
        while (free.hasNext() && waiting.hasNext()) {
            var copy = free.next();
            holds.keep(waiting.next(), copy.id(), DueDate.endOfDayIn(now, shelfDays, copy.zone()));
        }
    }

    @EventListener
    void on(CopiesBecameAvailable event) {
        settle(event.bookId());
    }
}
