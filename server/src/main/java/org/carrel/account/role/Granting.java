package org.carrel.account.role;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Rights;
import org.carrel.account.RightsChanged;
import org.carrel.account.SecurityEvent;
import org.carrel.account.User;
import org.carrel.account.UserErased;
import org.carrel.account.UserStatus;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people the library's own roles, and binds them to branches. Nobody gives, or takes from others, more than they have. */
@Service
class Granting {
    private final Accounts accounts;
    private final GrantStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Granting(Accounts accounts, GrantStore store, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    Optional<Grants> find(UUID id) {
        return accounts.find(id)
                .filter(user -> user.status() != UserStatus.ERASED)
                .map(this::grants);
    }

    @Transactional
    Change<Grants> give(UUID id, NewGrants wanted, Rights by, Precondition precondition) {
        accounts.lock(id);
        var user = accounts.find(id).filter(someone -> someone.status() != UserStatus.ERASED);
        if (user.isEmpty()) {
            return new Change.Unknown<>("user");
        }
        if (!precondition.met(user.get().version())) {
            return new Change.Stale<>();
        }
        var unknown = store.unknown(wanted);
        if (!unknown.isEmpty()) {
            return new Change.Denied<>(List.of(Reason.of(
                    "grant_unknown",
                    "There is no such role or branch: " + String.join(", ", unknown) + ".",
                    Map.of("unknown", unknown))));
        }
        var why = accounts.barred(id, by)
                .or(() -> Optional.of(RoleLaws.moreThanOwn()).filter(more -> !by.cover(after(user.get(), wanted))));
        return why.isPresent() ? new Change.Forbidden<>(List.of(why.get())) : new Change.Made<>(write(id, wanted));
    }

    @EventListener
    void on(UserErased event) {
        store.deleteAll(event.userId());
    }

    private Rights after(User user, NewGrants wanted) {
        return Rights.of(user.role()).and(store.permissions(wanted.roles())).at(Set.copyOf(wanted.branches()));
    }

    private Grants write(UUID id, NewGrants wanted) {
        var before = find(id).orElseThrow();
        store.write(id, wanted);
        events.publishEvent(new RightsChanged(id));
        events.publishEvent(SecurityEvent.of(SecurityEvent.Kind.ROLE_CHANGED, id, clock.instant())
                .with(SecurityEvent.Fact.ROLE, String.join(", ", wanted.roles())));
        var after = find(id).orElseThrow();
        Audit.changed("users", id, before, after);
        return after;
    }

    private Grants grants(User user) {
        var rights = accounts.rights(user.id());
        return new Grants(
                user.role(),
                store.roles(user.id()),
                rights.branches().stream().sorted().toList(),
                rights.permissions().stream().sorted().toList(),
                user.version());
    }
}
