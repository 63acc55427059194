package org.carrel.account.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.ErasureObstacle;
import org.carrel.account.RightsChanged;
import org.carrel.account.SecurityEvent;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.account.User;
import org.carrel.account.UserErased;
import org.carrel.account.UserStatus;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Change;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets people. Only a row without a name is left, for what counts by it. */
@Service
class Erasure {
    private final Accounts accounts;
    private final ErasureStore store;
    private final List<ErasureObstacle> obstacles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            Accounts accounts,
            ErasureStore store,
            List<ErasureObstacle> obstacles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.store = store;
        this.obstacles = List.copyOf(obstacles);
        this.events = events;
        this.clock = clock;
    }

    /** By whoever may look after this person's account, and by themselves. */
    @Transactional
    Change<User> erase(UUID id, Caller by, Precondition precondition) {
        accounts.lockRoles();
        accounts.lock(id);
        var user = accounts.find(id).filter(someone -> someone.status() != UserStatus.ERASED);
        if (user.isEmpty()) {
            return new Change.Unknown<>("user");
        }
        if (!precondition.met(user.get().version())) {
            return new Change.Stale<>();
        }
        var barred = id.equals(by.userId()) ? Optional.<Reason>empty() : accounts.barred(id, by.rights());
        if (barred.isPresent()) {
            return Change.forbidden(barred.get());
        }
        var reasons = inTheWay(user.get());
        return reasons.isEmpty() ? new Change.Made<>(erase(user.get())) : new Change.Denied<>(reasons);
    }

    /** Because nobody used the account for too long; nothing where something is in the way, or it was used meanwhile. */
    @Transactional
    boolean eraseUnused(UUID id, Forgettable unused) {
        accounts.lock(id);
        var user = accounts.find(id)
                .filter(someone -> unused.still(id) && inTheWay(someone).isEmpty());
        user.ifPresent(this::erase);
        return user.isPresent();
    }

    private List<Reason> inTheWay(User user) {
        if (user.status() == UserStatus.SYSTEM) {
            return List.of(
                    Reason.of("system_account", "This account belongs to the program itself and cannot be erased."));
        }
        if (accounts.lastAdmin(user)) {
            return List.of(
                    Reason.of("last_admin", "This is the last admin who can act; make somebody else an admin first."));
        }
        return obstacles.stream()
                .flatMap(obstacle -> obstacle.inTheWay(user.id()).stream())
                .toList();
    }

    private User erase(User user) {
        events.publishEvent(new UserErased(user.id()));
        // Behind those who let go of letters, for this one is to be sent; before the name goes, for it is written to
        // somebody.
        events.publishEvent(SecurityEvent.of(Kind.ACCOUNT_ERASED, user.id(), clock.instant())
                .with(Fact.FORMER_ADDRESS, user.email()));
        store.clear(user);
        events.publishEvent(new RightsChanged(user.id()));
        var left = accounts.find(user.id()).orElseThrow();
        Audit.changed("users", user.id(), user, left);
        return left;
    }
}
