package org.carrel.holding;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library's branches; there is always at least one. */
@Service
public class Branches {
    private final BranchStore store;
    private final Clock clock;

    Branches(BranchStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The oldest one: where copies stand when nobody says otherwise. */
    public Branch first() {
        return store.all().getFirst();
    }

    public Optional<Branch> find(UUID id) {
        return store.find(id);
    }

    public Optional<ZoneId> zone(UUID id) {
        return store.find(id).map(Branch::timeZone);
    }

    /** The oldest first. */
    public List<Branch> all() {
        return store.all();
    }

    @Transactional
    Change<Branch> create(NewBranch branch) {
        var taken = codeTaken(branch, Optional.empty());
        if (!taken.isEmpty()) {
            return new Change.Denied<>(taken);
        }
        var id = Ids.next();
        store.insert(id, branch, clock.instant());
        var fresh = store.find(id).orElseThrow();
        Audit.made("branches", id, fresh);
        return new Change.Made<>(fresh);
    }

    @Transactional
    Change<Branch> change(UUID id, Precondition precondition, Function<Branch, NewBranch> change) {
        store.lockAll();
        return guarded(id, precondition, before -> {
            var after = change.apply(before);
            var taken = codeTaken(after, Optional.of(id));
            if (!taken.isEmpty()) {
                return new Change.Denied<>(taken);
            }
            store.update(id, after, clock.instant());
            var now = store.find(id).orElseThrow();
            Audit.changed("branches", id, before, now);
            return new Change.Made<>(now);
        });
    }

    @Transactional
    Change<Branch> delete(UUID id, Precondition precondition) {
        store.lockAll();
        return guarded(id, precondition, before -> {
            var reasons = new ArrayList<Reason>();
            var copies = store.copies(id);
            if (copies > 0) {
                reasons.add(Reason.of(
                        "branch_has_copies",
                        "Copies belong to the branch, withdrawn ones too.",
                        Map.of("copies", copies)));
            }
            if (store.all().size() == 1) {
                reasons.add(Reason.of("only_branch", "It is the only branch."));
            }
            if (!reasons.isEmpty()) {
                return new Change.Denied<>(reasons);
            }
            store.delete(id);
            Audit.removed("branches", id, before);
            return new Change.Made<>(before);
        });
    }

    private Change<Branch> guarded(UUID id, Precondition precondition, Function<Branch, Change<Branch>> then) {
        var branch = store.find(id);
        if (branch.isEmpty()) {
            return new Change.Unknown<>("branch");
        }
        return precondition.met(branch.get().version()) ? then.apply(branch.get()) : new Change.Stale<>();
    }

    private List<Reason> codeTaken(NewBranch branch, Optional<UUID> by) {
        var law = HoldingLaws.BRANCH_CODE_IS_UNIQUE;
        return store.byCode(branch.code()).stream()
                .filter(other -> !by.equals(Optional.of(other)))
                .map(other -> Reason.of(law.code(), law.message(), Map.of("field", law.field(), "branchId", other)))
                .toList();
    }
}
