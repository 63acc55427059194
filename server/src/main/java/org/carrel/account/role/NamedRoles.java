package org.carrel.account.role;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carrel.account.Rights;
import org.carrel.account.RightsChanged;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles there are: the three of every library, and the library's own. Nobody makes one that may do more than they may. */
@Service
class NamedRoles {
    private final NamedRoleStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NamedRoles(NamedRoleStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    List<NamedRole> all() {
        return Stream.concat(NamedRole.ofEveryLibrary().stream(), store.all().stream())
                .toList();
    }

    Optional<NamedRole> find(String name) {
        return all().stream().filter(role -> role.name().equals(name)).findFirst();
    }

    @Transactional
    Change<NamedRole> create(FirstNamedRole wanted, Rights by) {
        if (!by.cover(wanted.role().rights())) {
            return new Change.Forbidden<>(List.of(RoleLaws.moreThanOwn()));
        }
        if (find(wanted.name()).isPresent() || !store.insert(wanted, clock.instant())) {
            return new Change.Denied<>(List.of(RoleLaws.nameTaken()));
        }
        var fresh = find(wanted.name()).orElseThrow();
        Audit.made("roles", wanted.name(), fresh);
        return new Change.Made<>(fresh);
    }

    /** What its holders may do changes with their next request. */
    @Transactional
    Change<NamedRole> replace(String name, NewNamedRole role, Rights by, Precondition precondition) {
        return guarded(name, by, precondition, before -> {
            if (!by.cover(role.rights())) {
                return new Change.Forbidden<>(List.of(RoleLaws.moreThanOwn()));
            }
            store.update(name, role, clock.instant());
            store.holders(name).forEach(this::announce);
            var after = find(name).orElseThrow();
            Audit.changed("roles", name, before, after);
            return new Change.Made<>(after);
        });
    }

    @Transactional
    Change<NamedRole> delete(String name, Rights by, Precondition precondition) {
        return guarded(name, by, precondition, before -> {
            var holders = store.holders(name).size();
            if (holders > 0) {
                return new Change.Denied<>(List.of(Reason.of(
                        "role_in_use", "People have this role; take it from them first.", Map.of("people", holders))));
            }
            store.delete(name);
            Audit.removed("roles", name, before);
            return new Change.Made<>(before);
        });
    }

    private Change<NamedRole> guarded(
            String name, Rights by, Precondition precondition, Function<NamedRole, Change<NamedRole>> then) {
        store.lock(name);
        var role = find(name);
        if (role.isEmpty()) {
            return new Change.Unknown<>("role");
        }
        if (role.get().builtIn()) {
            return new Change.Denied<>(List.of(Reason.of(
                    "role_built_in", "The three roles of every library stay as they are; make another beside them.")));
        }
        if (!precondition.met(role.get().version())) {
            return new Change.Stale<>();
        }
        return by.permissions().containsAll(role.get().permissions())
                ? then.apply(role.get())
                : new Change.Forbidden<>(List.of(RoleLaws.moreThanOwn()));
    }

    private void announce(UUID holder) {
        events.publishEvent(new RightsChanged(holder));
    }
}
