package org.carrel.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.carrel.account.password.Passwords;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who have an account: making one, finding one, changing one. */
@Component
public class Accounts {
    private final UserStore users;
    private final Passwords passwords;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    Accounts(UserStore users, Passwords passwords, TransactionTemplate transactions, ApplicationEventPublisher events) {
        this.users = users;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
    }

    /** Makes an account. The password is hashed before the transaction begins, so that no connection waits for it. */
    public SignUp create(NewUser user, Role role) {
        return createIf(() -> true, user, role).orElseThrow();
    }

    /**
     * As {@link #create}, where a condition holds that is asked in the same transaction, and comes undone with it.
     *
     * @return empty where it does not hold
     */
    Optional<SignUp> createIf(BooleanSupplier condition, NewUser user, Role role) {
        var taken = taken(user);
        if (!taken.isEmpty()) {
            return Optional.of(new SignUp.Taken(taken));
        }
        var hash = passwords.hash(user.password());
        return transactions.execute(transaction -> {
            var outcome = condition.getAsBoolean() ? Optional.of(insert(user, role, hash)) : Optional.<SignUp>empty();
            if (outcome.filter(SignUp.Done.class::isInstance).isEmpty()) {
                transaction.setRollbackOnly();
            }
            return outcome;
        });
    }

    private SignUp insert(NewUser user, Role role, String hash) {
        var made = users.insert(Ids.next(), user, role, hash);
        made.ifPresent(someone -> {
            Audit.made("users", someone.id(), someone);
            events.publishEvent(new UserSignedUp(someone.id()));
        });
        return made.<SignUp>map(SignUp.Done::new).orElseGet(() -> new SignUp.Taken(taken(user)));
    }

    /**
     * Locks somebody's row to the end of the transaction: who counts what is theirs does this first, so that one counts at a
     * time. It is the first of all locks.
     */
    public void lock(UUID id) {
        users.lock(id);
    }

    public Optional<User> find(UUID id) {
        return users.find(id);
    }

    public Optional<User> findByUsername(String username) {
        return users.findByUsername(username);
    }

    /** What somebody may do, and where; nothing where there is no such person. */
    public Rights rights(UUID id) {
        return users.rights(id).orElseGet(Rights::none);
    }

    Page<User> list(UserQuery query) {
        return users.list(query);
    }

    /** Gives somebody another role. The last admin keeps theirs. Nobody gives, or takes from others, more than they have. */
    @Transactional
    public UserChange assignRole(UUID id, Role role, Rights by, Precondition precondition) {
        users.lockRoles();
        return UserChange.of(users.lock(id), precondition, user -> {
            if (!by.cover(Rights.of(role)) || !by.cover(rights(id))) {
                return UserChange.Forbidden.reachesHigher();
            }
            if (user.role() == role) {
                return new UserChange.Done(user);
            }
            if (user.role() == Role.ADMIN && !users.adminWithout(id)) {
                return UserChange.Refused.lastAdmin();
            }
            var changed = noted(user, users.writeRole(id, role));
            events.publishEvent(new RoleChanged(id, user.role(), role));
            events.publishEvent(new RightsChanged(id));
            return new UserChange.Done(changed);
        });
    }

    /** @param profile what it should become, from what it is */
    @Transactional
    UserChange changeOwn(UUID id, Precondition precondition, Function<User, Profile> profile) {
        return UserChange.of(
                users.lock(id),
                precondition,
                user -> new UserChange.Done(noted(user, users.write(id, profile.apply(user)))));
    }

    /** As {@link #changeOwn}, by somebody else. */
    @Transactional
    UserChange change(UUID id, Rights by, Precondition precondition, Function<User, Profile> profile) {
        return UserChange.of(
                users.lock(id),
                precondition,
                user -> by.cover(rights(id))
                        ? new UserChange.Done(noted(user, users.write(id, profile.apply(user))))
                        : UserChange.Forbidden.reachesHigher());
    }

    @Transactional
    UserChange suspend(UUID id, Suspension suspension, Rights by, Precondition precondition) {
        users.lockRoles();
        return UserChange.of(users.lock(id), precondition, user -> {
            if (!by.cover(rights(id))) {
                return UserChange.Forbidden.reachesHigher();
            }
            if (user.role() == Role.ADMIN && !users.adminWithout(id)) {
                return UserChange.Refused.lastAdmin();
            }
            var suspended = noted(user, users.writeSuspension(id, Optional.of(suspension)));
            events.publishEvent(new UserSuspended(id));
            return new UserChange.Done(suspended);
        });
    }

    @Transactional
    UserChange lift(UUID id, Rights by, Precondition precondition) {
        return UserChange.of(users.lock(id), precondition, user -> {
            if (!by.cover(rights(id))) {
                return UserChange.Forbidden.reachesHigher();
            }
            return new UserChange.Done(
                    user.suspension().isPresent() ? noted(user, users.writeSuspension(id, Optional.empty())) : user);
        });
    }

    private static User noted(User before, User after) {
        Audit.changed("users", before.id(), before, after);
        return after;
    }

    private List<Reason> taken(NewUser user) {
        var clash = users.clash(user);
        var reasons = new ArrayList<Reason>();
        if (clash.username()) {
            reasons.add(AccountLaws.reason(AccountLaws.USERNAME));
        }
        if (clash.email()) {
            reasons.add(AccountLaws.reason(AccountLaws.EMAIL));
        }
        return reasons;
    }
}
