package org.carrel.catalogue.author;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Authors as authorities: found, made, changed, joined and removed. */
@Service
public class Authors {
    private final AuthorStore store;
    private final AuthorLocks locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Authors(AuthorStore store, AuthorLocks locks, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** Also one that is deleted; ask it for {@code mergedInto}. */
    public Optional<Author> find(UUID id) {
        return store.find(id);
    }

    Page<Author> list(AuthorQuery query) {
        return store.list(query);
    }

    @Transactional
    Author create(NewAuthor author) {
        var id = Ids.next();
        store.insert(Map.of(id, author), clock.instant());
        return store.find(id).orElseThrow();
    }

    /** Makes many at once; those among them whose name somebody bears are left out. */
    @Transactional
    public void createAll(Collection<NewAuthor> wanted) {
        locks.credit();
        locks.create();
        var known = store.byKeys(
                wanted.stream().map(author -> NameKey.of(author.name())).toList());
        var made = new LinkedHashMap<UUID, NewAuthor>();
        wanted.stream()
                .filter(author -> !known.containsKey(NameKey.of(author.name())))
                .forEach(author -> made.put(Ids.next(), author));
        store.insert(made, clock.instant());
    }

    /**
     * The author for each name, found by the name or a variant in any spelling, else made as they are described here first.
     * Within a transaction that holds {@link AuthorLocks#credit}.
     */
    public Map<String, UUID> named(Collection<NewAuthor> wanted) {
        var keys = wanted.stream()
                .map(NewAuthor::name)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), NameKey::of));
        var found = store.byKeys(Set.copyOf(keys.values()));
        if (!found.keySet().containsAll(keys.values())) {
            locks.create();
            found = store.byKeys(Set.copyOf(keys.values()));
            found.putAll(create(wanted, found.keySet()));
        }
        var ids = new HashMap<String, UUID>();
        for (var entry : keys.entrySet()) {
            ids.put(entry.getKey(), found.get(entry.getValue()));
        }
        return ids;
    }

    /** The names of those among them that are there and not deleted. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.names(ids);
    }

    @Transactional
    Change<Author> change(UUID id, Precondition precondition, Function<Author, NewAuthor> change) {
        locks.rewrite();
        return guarded(id, precondition, before -> {
            var after = change.apply(before);
            store.update(id, after, clock.instant());
            if (!after.name().equals(before.name()) || !after.sortName().equals(before.sortName())) {
                events.publishEvent(new AuthorRenamed(id));
            }
            var now = store.find(id).orElseThrow();
            Audit.changed("authors", id, before, now);
            return new Change.Made<>(now);
        });
    }

    @Transactional
    Change<Author> delete(UUID id, Precondition precondition) {
        locks.rewrite();
        return guarded(id, precondition, before -> {
            var books = store.books(id);
            if (books > 0) {
                return new Change.Denied<>(List.of(Reason.of(
                        "author_has_books", "The author still has a part in books.", Map.of("books", books))));
            }
            store.delete(id, Optional.empty(), clock.instant());
            return new Change.Made<>(before);
        });
    }

    /** Joins {@code other} to {@code survivor}, who keeps both's names. The books are the caller's to move, under {@link AuthorLocks#rewrite}. */
    public Author join(Author survivor, Author other) {
        var now = clock.instant();
        store.update(survivor.id(), NewAuthor.of(survivor).joinedBy(other), now);
        store.delete(other.id(), Optional.of(survivor.id()), now);
        store.redirect(other.id(), survivor.id());
        return store.find(survivor.id()).orElseThrow();
    }

    /** Brings back the deleted authors of a book that comes back. */
    public void restoreContributors(UUID bookId) {
        store.restoreContributors(bookId);
    }

    private Change<Author> guarded(UUID id, Precondition precondition, Function<Author, Change<Author>> then) {
        var author = store.find(id).filter(Author::isLive);
        if (author.isEmpty()) {
            return new Change.Unknown<>("author");
        }
        return precondition.met(author.get().version()) ? then.apply(author.get()) : new Change.Stale<>();
    }

    private Map<String, UUID> create(Collection<NewAuthor> wanted, Set<String> known) {
        var made = new LinkedHashMap<String, UUID>();
        var authors = new LinkedHashMap<UUID, NewAuthor>();
        for (var author : wanted) {
            var key = NameKey.of(author.name());
            if (!known.contains(key) && !made.containsKey(key)) {
                made.put(key, Ids.next());
                authors.put(made.get(key), author);
            }
        }
        store.insert(authors, clock.instant());
        return made;
    }
}
