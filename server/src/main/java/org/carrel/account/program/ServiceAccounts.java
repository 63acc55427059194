package org.carrel.account.program;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Forgotten;
import org.carrel.account.Rights;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of programs. Nobody makes, or changes, one that may do more than they may. They are disabled, never deleted. */
@Service
class ServiceAccounts {
    private final ServiceAccountStore store;
    private final Forgotten forgotten;
    private final Clock clock;

    ServiceAccounts(ServiceAccountStore store, Forgotten forgotten, Clock clock) {
        this.store = store;
        this.forgotten = forgotten;
        this.clock = clock;
    }

    List<ServiceAccount> all() {
        return store.all();
    }

    Optional<ServiceAccount> find(UUID id) {
        return store.find(id);
    }

    @Transactional
    Change<ServiceAccount> create(NewServiceAccount wanted, Rights by) {
        var refused = refused(wanted, by, Optional.empty());
        if (refused.isPresent()) {
            return refused.get();
        }
        var id = Ids.next();
        store.insert(id, wanted, clock.instant());
        return new Change.Made<>(store.find(id).orElseThrow());
    }

    /** Its keys allow what it may do from the next request on. */
    @Transactional
    Change<ServiceAccount> replace(UUID id, NewServiceAccount wanted, Rights by, Precondition precondition) {
        var before = store.lock(id);
        if (before.isEmpty()) {
            return new Change.Unknown<>("service account");
        }
        if (!precondition.met(before.get().version())) {
            return new Change.Stale<>();
        }
        var refused = by.permissions().containsAll(before.get().permissions())
                ? refused(wanted, by, Optional.of(id))
                : Optional.of(Keys.<ServiceAccount>reachesHigher());
        if (refused.isPresent()) {
            return refused.get();
        }
        store.update(id, wanted, clock.instant());
        forgotten.user(id);
        return new Change.Made<>(store.find(id).orElseThrow());
    }

    private Optional<Change<ServiceAccount>> refused(NewServiceAccount wanted, Rights by, Optional<UUID> own) {
        if (!by.cover(wanted.rights())) {
            return Optional.of(Keys.reachesHigher());
        }
        return store.isTaken(wanted.name(), own)
                ? Optional.of(new Change.Denied<>(List.of(Reason.of(
                        "service_account_name_taken",
                        "There is a service account of this name already.",
                        Map.of("field", "name")))))
                : Optional.empty();
    }
}
