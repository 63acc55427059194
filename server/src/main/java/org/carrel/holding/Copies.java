package org.carrel.holding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.account.Rights;
import org.carrel.account.Role;
import org.carrel.catalogue.Books;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The copies of the library. Every change of one holds the lock of its book's row. */
@Service
public class Copies {
    private final HoldingStore store;
    private final Branches branches;
    private final Books books;
    private final ObjectProvider<CopyUse> uses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Copies(
            HoldingStore store,
            Branches branches,
            Books books,
            ObjectProvider<CopyUse> uses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.branches = branches;
        this.books = books;
        this.uses = uses;
        this.events = events;
        this.clock = clock;
    }

    public Optional<Copy> find(UUID id) {
        return store.find(id);
    }

    public Optional<Copy> byBarcode(String barcode) {
        return store.byBarcode(barcode);
    }

    /** What the library has of these books, withdrawn copies left out; those of a book one after another. */
    public List<Copy> ofBooks(Collection<UUID> bookIds) {
        return bookIds.isEmpty() ? List.of() : store.ofBooks(bookIds);
    }

    /** The copies of a book as readers see them, withdrawn ones too, the first acquired first. */
    public Page<Copy> ofBook(UUID bookId, int limit) {
        return store.list(CopyQuery.ofBook(bookId, limit)).map(Copy::withoutStaffMatters);
    }

    Page<Copy> list(CopyQuery query) {
        return store.list(query);
    }

    /**
     * Adds plain copies at the first branch, with barcodes of the library's own.
     *
     * @param count 1 to 1,000
     */
    @Transactional
    public Change<List<Copy>> add(UUID bookId, int count) {
        return add(bookId, count, Rights.of(Role.LIBRARIAN));
    }

    /** As {@link #add(UUID, int)}, as somebody who may be bound to branches. */
    @Transactional
    public Change<List<Copy>> add(UUID bookId, int count, Rights rights) {
        return add(bookId, new NewCopies(count, Optional.empty(), CopyDetails.none()), rights);
    }

    @Transactional
    Change<List<Copy>> add(UUID bookId, NewCopies copies, Rights rights) {
        if (!books.lock(bookId)) {
            return new Change.Unknown<>("book");
        }
        var taken = copies.barcode()
                .map(barcode -> barcodeTaken(barcode, Optional.empty()))
                .orElse(List.of());
        if (!taken.isEmpty()) {
            return new Change.Denied<>(taken);
        }
        var branch = branch(copies.details().branchId());
        if (!rights.reach(branch.id())) {
            return new Change.Forbidden<>(List.of(otherBranch(branch.id())));
        }
        var details = copies.details().acquired(today(branch));
        var ids = copies.barcode().isPresent()
                ? store.insert(bookId, copies.barcode().stream().toList(), branch.id(), details, clock.instant())
                : numbered(copies.count(), bookId, branch, details);
        if (ids.size() < copies.count()) {
            return new Change.Denied<>(List.of(barcodeTaken()));
        }
        announce(bookId, store.findAll(ids));
        return new Change.Made<>(store.findAll(ids));
    }

    @Transactional
    Change<Copy> change(UUID id, Precondition precondition, Rights rights, Function<Copy, CopyChange> change) {
        return guarded(id, precondition, rights, before -> {
            var after = change.apply(before);
            var taken = barcodeTaken(after.barcode(), Optional.of(id));
            if (!taken.isEmpty()) {
                return new Change.Denied<>(taken);
            }
            var branch = branch(after.details().branchId());
            if (!rights.reach(branch.id())) {
                return new Change.Forbidden<>(List.of(otherBranch(branch.id())));
            }
            store.update(id, branch.id(), after.acquired(before.acquiredOn()), clock.instant());
            return changed(before);
        });
    }

    /** Takes a copy out of stock; one that is withdrawn already stays so. Refused while a reader has it or it is kept for one. */
    @Transactional
    Change<Copy> withdraw(UUID id, Precondition precondition, Rights rights, Optional<String> why) {
        return guarded(id, precondition, rights, before -> {
            var reasons = uses.orderedStream()
                    .flatMap(use -> use.inTheWay(id).stream())
                    .toList();
            if (!reasons.isEmpty()) {
                return new Change.Denied<>(reasons);
            }
            if (before.withdrawnAt().isEmpty()) {
                store.withdraw(id, why, clock.instant());
            }
            return changed(before);
        });
    }

    /** Takes a withdrawn copy back into stock. */
    @Transactional
    Change<Copy> takeBack(UUID id, Precondition precondition, Rights rights) {
        return guarded(id, precondition, rights, before -> {
            if (before.withdrawnAt().isPresent()) {
                store.takeBack(id, clock.instant());
            }
            return changed(before);
        });
    }

    /** A copy's book never changes, so it may be looked up before the lock. */
    private Change<Copy> guarded(UUID id, Precondition precondition, Rights rights, Function<Copy, Change<Copy>> then) {
        store.find(id).map(Copy::bookId).ifPresent(books::lock);
        var copy = store.find(id);
        if (copy.isEmpty()) {
            return new Change.Unknown<>("copy");
        }
        if (!rights.reach(copy.get().branchId())) {
            return new Change.Forbidden<>(List.of(otherBranch(copy.get().branchId())));
        }
        return precondition.met(copy.get().version()) ? then.apply(copy.get()) : new Change.Stale<>();
    }

    private Change<Copy> changed(Copy before) {
        var after = store.find(before.id()).orElseThrow();
        if (before.status() != CopyStatus.AVAILABLE) {
            announce(after.bookId(), List.of(after));
        }
        Audit.changed("copies", before.id(), before, after);
        return new Change.Made<>(store.find(before.id()).orElseThrow());
    }

    private void announce(UUID bookId, List<Copy> copies) {
        var available = copies.stream()
                .filter(copy -> copy.status() == CopyStatus.AVAILABLE)
                .map(Copy::id)
                .toList();
        if (!available.isEmpty()) {
            events.publishEvent(new CopiesBecameAvailable(bookId, available));
        }
    }

    /** A scanned barcode may look like one of ours: then that number is passed over. */
    private List<UUID> numbered(int count, UUID bookId, Branch branch, CopyDetails details) {
        var ids = new ArrayList<UUID>();
        while (ids.size() < count) {
            var barcodes = store.nextNumbers(count - ids.size()).stream()
                    .map(Barcode::numbered)
                    .toList();
            ids.addAll(store.insert(bookId, barcodes, branch.id(), details, clock.instant()));
        }
        return ids;
    }

    private Branch branch(Optional<UUID> id) {
        return id.map(wanted -> branches.find(wanted)
                        .orElseThrow(
                                () -> InvalidInput.notAcceptable("branchId", "unknown", "There is no such branch.")))
                .orElseGet(branches::first);
    }

    private LocalDate today(Branch branch) {
        return clock.instant().atZone(branch.timeZone()).toLocalDate();
    }

    private List<Reason> barcodeTaken(String barcode, Optional<UUID> by) {
        var taken = store.byBarcode(barcode).map(Copy::id).filter(other -> !by.equals(Optional.of(other)));
        return taken.isPresent() ? List.of(barcodeTaken()) : List.of();
    }

    private static Reason otherBranch(UUID branch) {
        return Reason.of(
                "other_branch", "The copy belongs to a branch where you do not work.", Map.of("branchId", branch));
    }

    private static Reason barcodeTaken() {
        var law = HoldingLaws.BARCODE_IS_UNIQUE;
        return Reason.of(law.code(), law.message(), Map.of("field", law.field()));
    }
}
