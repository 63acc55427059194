package org.carrel.readinglist;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carrel.account.Accounts;
import org.carrel.platform.http.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reader does with lists as a whole. */
@Component
@Transactional
class Lists {
    private final ListStore lists;
    private final EntryStore entries;
    private final Accounts accounts;
    private final Clock clock;

    Lists(ListStore lists, EntryStore entries, Accounts accounts, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** All of an owner's, oldest first; there is always at least one. */
    List<ReadingList> of(UUID owner) {
        var mine = lists.ofOwner(owner);
        if (!mine.isEmpty()) {
            return mine;
        }
        begin(owner);
        return lists.ofOwner(owner);
    }

    /** Gives an owner without any list the first one. */
    void begin(UUID owner) {
        lists.insertFirst(owner, clock.instant());
    }

    Outcome<ReadingList> find(UUID owner, UUID id) {
        return lists.find(owner, id).map(Outcome::done).orElseGet(() -> Outcome.refused(new ListRefusal.NoSuchList()));
    }

    Outcome<ReadingList> create(UUID owner, ListName wanted) {
        accounts.lock(owner);
        begin(owner);
        if (lists.ofOwner(owner).size() >= ReadingList.MOST_PER_OWNER) {
            return Outcome.refused(new ListRefusal.TooManyLists());
        }
        if (lists.nameTaken(owner, wanted.name(), Optional.empty())) {
            return Outcome.refused(new ListRefusal.NameTaken());
        }
        var id = lists.insert(owner, wanted.name(), clock.instant());
        return find(owner, id);
    }

    /** @param change from the name as it stands to the wanted one */
    Outcome<ReadingList> rename(UUID owner, UUID id, Precondition precondition, UnaryOperator<ListName> change) {
        return locked(owner, id, precondition, list -> {
            var wanted = change.apply(new ListName(list.name()));
            if (lists.nameTaken(owner, wanted.name(), Optional.of(id))) {
                return Outcome.refused(new ListRefusal.NameTaken());
            }
            lists.rename(id, wanted.name());
            lists.touch(id, clock.instant());
            return find(owner, id);
        });
    }

    Outcome<ReadingList> delete(UUID owner, UUID id, Precondition precondition) {
        return locked(owner, id, precondition, list -> {
            lists.delete(id);
            return Outcome.done(list);
        });
    }

    Outcome<ReadingList> reorder(UUID owner, UUID id, Precondition precondition, Order order) {
        return locked(owner, id, precondition, list -> {
            var there = entries.ids(id);
            var missing = order.missing(there);
            var extra = order.extra(there);
            if (!missing.isEmpty() || !extra.isEmpty()) {
                return Outcome.refused(new ListRefusal.OrderDiffers(missing, extra));
            }
            entries.reorder(id, order.entryIds());
            lists.touch(id, clock.instant());
            return find(owner, id);
        });
    }

    private Outcome<ReadingList> locked(
            UUID owner,
            UUID id,
            Precondition precondition,
            java.util.function.Function<ReadingList, Outcome<ReadingList>> deed) {
        var list = lists.lock(owner, id);
        if (list.isEmpty()) {
            return Outcome.refused(new ListRefusal.NoSuchList());
        }
        return precondition.met(list.get().version())
                ? deed.apply(list.get())
                : Outcome.refused(new ListRefusal.ChangedMeanwhile());
    }
}
