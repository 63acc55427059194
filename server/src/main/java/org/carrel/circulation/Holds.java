package org.carrel.circulation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.circulation.Refusal.BookUnknown;
import org.carrel.circulation.Refusal.HoldEnded;
import org.carrel.circulation.Refusal.ReaderUnknown;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Places and ends holds. Locks the reader, then the book, then reads: so what it reads stays true. */
@Service
public class Holds {
    private final HoldStore holds;
    private final CopyStore copies;
    private final HoldQueue queue;
    private final Policies policies;
    private final Clock clock;
    private final Counter placed;

    Holds(HoldStore holds, CopyStore copies, HoldQueue queue, Policies policies, Clock clock, MeterRegistry meters) {
        this.holds = holds;
        this.copies = copies;
        this.queue = queue;
        this.policies = policies;
        this.clock = clock;
        this.placed = meters.counter("carrel.holds");
    }

    /** Queues a reader for a book; where a copy is free it is kept at once. */
    @Transactional
    public Placement place(UUID readerId, UUID bookId) {
        var reader = holds.lockReader(readerId);
        var bookThere = copies.lockBook(bookId);
        if (reader.isEmpty() || !bookThere) {
            return new Placement.Refused(List.of(reader.isEmpty() ? new ReaderUnknown() : new BookUnknown()));
        }
        var now = clock.instant();
        var refusals = PlacementDecision.refusals(facts(reader.get(), bookId), now);
        return refusals.isEmpty() ? place(readerId, bookId, now) : new Placement.Refused(refusals);
    }

    private Placement place(UUID readerId, UUID bookId, Instant now) {
        var id = Ids.next();
        holds.insert(id, bookId, readerId, now);
        queue.settle(bookId);
        placed.increment();
        return new Placement.Placed(holds.find(id).orElseThrow());
    }

    private PlacementDecision.Facts facts(ReaderFacts reader, UUID bookId) {
        var ofBook = copies.ofBook(bookId);
        var zone = ofBook.stream().map(CopyFacts::zone).findFirst().orElse(ZoneOffset.UTC);
        return new PlacementDecision.Facts(
                reader,
                holds.open(reader.id()),
                holds.exists(reader.id(), bookId),
                ofBook,
                policies.root().maxHolds(),
                zone);
    }

    /** Gives a hold up; what was kept goes to the next. Empty when there is none such, or it is not this reader's. */
    @Transactional
    public Optional<Placement> cancel(UUID id, Optional<UUID> onlyIfReader) {
        return holds.find(id)
                .filter(hold -> onlyIfReader.map(hold.readerId()::equals).orElse(true))
                .map(hold -> end(hold, Hold.State.CANCELLED));
    }

    /** Gives up a hold of somebody who goes. */
    void giveUp(UUID id) {
        holds.find(id).ifPresent(hold -> end(hold, Hold.State.CANCELLED));
    }

    private Placement end(Hold hold, Hold.State state) {
        copies.lockBook(hold.bookId());
        if (!holds.end(hold.id(), state, clock.instant())) {
            var now = holds.find(hold.id()).orElseThrow().state();
            return new Placement.Refused(List.of(new HoldEnded(now.name().toLowerCase(java.util.Locale.ROOT))));
        }
        queue.settle(hold.bookId());
        return new Placement.Placed(holds.find(hold.id()).orElseThrow());
    }

    /** Ends the ready holds of one book that were not fetched in time, and passes their copies on. */
    @Transactional
    public void expire(UUID bookId) {
        copies.lockBook(bookId);
        var now = clock.instant();
        holds.expired(bookId, now).forEach(id -> holds.end(id, Hold.State.EXPIRED, now));
        queue.settle(bookId);
    }

    List<UUID> booksWithExpired() {
        return holds.booksWithExpired(clock.instant());
    }

    public Page<Hold> list(HoldFilter filter, Optional<UUID> reader) {
        return holds.list(filter, reader);
    }

    public Optional<Hold> find(UUID id) {
        return holds.find(id);
    }
}
