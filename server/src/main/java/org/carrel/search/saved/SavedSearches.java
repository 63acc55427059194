package org.carrel.search.saved;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.account.Accounts;
import org.carrel.account.ConsentGiven;
import org.carrel.account.ConsentKind;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader does with the searches that they keep. */
@Service
class SavedSearches {
    /** Each may be run daily for its owner, so there is an end to them. */
    static final int MOST = 50;

    private final SavedSearchStore store;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedSearches(SavedSearchStore store, Accounts accounts, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The oldest first. */
    List<SavedSearch> of(UUID owner) {
        return store.ofOwner(owner);
    }

    Optional<SavedSearch> find(UUID owner, UUID id) {
        return store.find(owner, id);
    }

    @Transactional
    Change<SavedSearch> create(UUID owner, NewSavedSearch wanted) {
        accounts.lock(owner);
        if (store.ofOwner(owner).size() >= MOST) {
            return new Change.Denied<>(List.of(Reason.of(
                    "too_many_saved_searches", "You keep as many searches as there may be.", Map.of("most", MOST))));
        }
        var taken = nameTaken(owner, wanted, Optional.empty());
        if (!taken.isEmpty()) {
            return new Change.Denied<>(taken);
        }
        var id = Ids.next();
        store.insert(id, owner, wanted, clock.instant());
        consented(owner, wanted);
        return made(owner, id);
    }

    @Transactional
    Change<SavedSearch> change(
            UUID owner, UUID id, Precondition precondition, Function<SavedSearch, NewSavedSearch> change) {
        return guarded(owner, id, precondition, before -> {
            var wanted = change.apply(before);
            var taken = nameTaken(owner, wanted, Optional.of(id));
            if (!taken.isEmpty()) {
                return new Change.Denied<>(taken);
            }
            store.update(id, wanted, clock.instant());
            consented(owner, wanted);
            return made(owner, id);
        });
    }

    @Transactional
    Change<SavedSearch> delete(UUID owner, UUID id, Precondition precondition) {
        return guarded(owner, id, precondition, before -> {
            store.delete(id);
            return new Change.Made<>(before);
        });
    }

    private Change<SavedSearch> guarded(
            UUID owner, UUID id, Precondition precondition, Function<SavedSearch, Change<SavedSearch>> then) {
        accounts.lock(owner);
        var search = store.find(owner, id);
        if (search.isEmpty()) {
            return new Change.Unknown<>("saved search");
        }
        return precondition.met(search.get().version()) ? then.apply(search.get()) : new Change.Stale<>();
    }

    /** Asking for mails is agreeing to them. */
    private void consented(UUID owner, NewSavedSearch wanted) {
        if (wanted.mails()) {
            events.publishEvent(new ConsentGiven(owner, ConsentKind.SAVED_SEARCH_MAILS, "", "saved_search"));
        }
    }

    private List<Reason> nameTaken(UUID owner, NewSavedSearch wanted, Optional<UUID> by) {
        var law = SavedSearchLaws.NAME_IS_UNIQUE;
        return store.nameTaken(owner, wanted.name(), by)
                ? List.of(Reason.of(law.code(), law.message(), Map.of("field", law.field())))
                : List.of();
    }

    private Change<SavedSearch> made(UUID owner, UUID id) {
        return new Change.Made<>(store.find(owner, id).orElseThrow());
    }
}
