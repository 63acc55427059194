package org.carrel.readinglist;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.carrel.platform.Ids;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a reader does with the entries of a list. Positions are 1 to n without gaps before and after every call. */
@Component
@Transactional
class Entries {
    private final ListStore lists;
    private final EntryStore entries;
    private final Clock clock;

    Entries(ListStore lists, EntryStore entries, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.clock = clock;
    }

    Outcome<Page<Entry>> page(UUID owner, UUID list, EntryQuery query) {
        return lists.find(owner, list)
                .map(found -> Outcome.done(entries.page(list, query)))
                .orElseGet(() -> Outcome.refused(new ListRefusal.NoSuchList()));
    }

    Outcome<Entry> find(UUID owner, UUID list, UUID id) {
        return lists.find(owner, list)
                .map(found -> entries.find(list, id)
                        .map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(new ListRefusal.NoSuchEntry())))
                .orElseGet(() -> Outcome.refused(new ListRefusal.NoSuchList()));
    }

    Outcome<Entry> add(UUID owner, UUID listId, Content content) {
        var list = lists.lock(owner, listId);
        if (list.isEmpty()) {
            return Outcome.refused(new ListRefusal.NoSuchList());
        }
        var count = list.get().entries();
        if (count >= ReadingList.MOST_ENTRIES) {
            return Outcome.refused(new ListRefusal.ListFull());
        }
        var refusal = refusalOfBook(listId, content.bookId());
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        var id = Ids.next();
        var position = Math.min(content.position().orElse(count + 1), count + 1);
        entries.shift(listId, position, count, +1);
        entries.insert(listId, id, content, position, clock.instant());
        lists.touch(listId, clock.instant());
        return find(owner, listId, id);
    }

    /** @param change from what the owner said to what they say now */
    Outcome<Entry> change(UUID owner, UUID list, UUID id, Precondition precondition, UnaryOperator<Content> change) {
        return locked(owner, list, id, precondition, (found, entry) -> {
            var content = change.apply(entry.content());
            var refusal = content.bookId().equals(entry.bookId())
                    ? Optional.<ListRefusal>empty()
                    : refusalOfBook(list, content.bookId());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            var position = Math.min(content.position().orElse(found.entries()), found.entries());
            makeRoom(list, entry.position(), position);
            entries.update(id, content, position, clock.instant());
            lists.touch(list, clock.instant());
            return find(owner, list, id);
        });
    }

    Outcome<Entry> remove(UUID owner, UUID list, UUID id, Precondition precondition) {
        return locked(owner, list, id, precondition, (found, entry) -> {
            entries.delete(id);
            entries.shift(list, entry.position() + 1, found.entries(), -1);
            lists.touch(list, clock.instant());
            return Outcome.done(entry);
        });
    }

    private void makeRoom(UUID list, int from, int to) {
        if (to < from) {
            entries.shift(list, to, from - 1, +1);
        } else if (to > from) {
            entries.shift(list, from + 1, to, -1);
        }
    }

    private Optional<ListRefusal> refusalOfBook(UUID list, Optional<UUID> book) {
        if (book.isPresent() && !entries.bookExists(book.get())) {
            return Optional.of(new ListRefusal.NoSuchBook());
        }
        if (book.isPresent() && entries.holdsBook(list, book.get())) {
            return Optional.of(new ListRefusal.BookAlreadyThere());
        }
        return Optional.empty();
    }

    private Outcome<Entry> locked(
            UUID owner,
            UUID listId,
            UUID id,
            Precondition precondition,
            BiFunction<ReadingList, Entry, Outcome<Entry>> deed) {
        var list = lists.lock(owner, listId);
        if (list.isEmpty()) {
            return Outcome.refused(new ListRefusal.NoSuchList());
        }
        var entry = entries.find(listId, id);
        if (entry.isEmpty()) {
            return Outcome.refused(new ListRefusal.NoSuchEntry());
        }
        return precondition.met(entry.get().version())
                ? deed.apply(list.get(), entry.get())
                : Outcome.refused(new ListRefusal.ChangedMeanwhile());
    }
}
