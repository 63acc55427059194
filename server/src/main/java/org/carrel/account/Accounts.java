package org.carrel.account;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.carrel.account.SecurityEvent.Fact;
import org.carrel.account.SecurityEvent.Kind;
import org.carrel.account.password.Passwords;
import org.carrel.platform.Ids;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The people who have an account: making one, finding one, changing one. */
@Component
public class Accounts {
    private final UserStore users;
    private final Passwords passwords;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            UserStore users,
            Passwords passwords,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Makes an account. The password is hashed before the transaction begins, so that no connection waits for it. */
    public SignUp create(NewUser user, Role role) {
        return createIf(() -> true, user, role).orElseThrow();
    }

    /** As {@link #create}, with something that is done in the same transaction. */
    public SignUp create(NewUser user, Role role, Consumer<User> also) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            var outcome = create(user, role);
            switch (outcome) {
                case SignUp.Done(var made) -> also.accept(made);
                case SignUp.Taken taken -> transaction.setRollbackOnly();
            }
            return outcome;
        }));
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
        var hash = user.password().map(passwords::hash);
        return transactions.execute(transaction -> {
            var outcome = condition.getAsBoolean() ? Optional.of(insert(user, role, hash)) : Optional.<SignUp>empty();
            if (outcome.filter(SignUp.Done.class::isInstance).isEmpty()) {
                transaction.setRollbackOnly();
            }
            return outcome;
        });
    }

    private SignUp insert(NewUser user, Role role, Optional<String> hash) {
        var made = users.insert(Ids.next(), user, role, hash);
        made.ifPresent(someone -> {
            Audit.made("users", someone.id(), someone);
            events.publishEvent(new UserSignedUp(someone.id()));
            user.acceptedTerms()
                    .ifPresent(version -> events.publishEvent(
                            new ConsentGiven(someone.id(), ConsentKind.TERMS_OF_USE, version, "sign_up")));
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

    /** From here to the end of the transaction nobody else changes who is an admin; before any row is locked. */
    public void lockRoles() {
        users.lockRoles();
    }

    /** Whether no other admin could act without this one; asked behind {@link #lockRoles}. */
    public boolean lastAdmin(User user) {
        return user.role() == Role.ADMIN && !users.adminWithout(user.id());
    }

    public Optional<User> find(UUID id) {
        return users.find(id);
    }

    public Optional<User> findByUsername(String username) {
        return users.findByUsername(Username.typed(username));
    }

    /** What somebody may do, and where; nothing where there is no such person. */
    public Rights rights(UUID id) {
        return users.rights(id).orElseGet(Rights::none);
    }

    Page<User> list(UserQuery query) {
        return users.list(query);
    }

    /**
     * Why somebody with these rights may not look after an account; empty where they may. The account, and what it may do, stay
     * as they are to the end of the transaction, so that nobody becomes staff between this and what is done to them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Reason> barred(UUID id, Rights by) {
        users.lock(id);
        return by.barredFrom(users.lockRights(id));
    }

    /** Gives somebody another role. The last admin keeps theirs. Nobody gives, or takes from others, more than they have. */
    @Transactional
    public UserChange assignRole(UUID id, Role role, Rights by, Precondition precondition) {
        users.lockRoles();
        return guarded(id, by, precondition, user -> {
            if (!by.cover(Rights.of(role))) {
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
            events.publishEvent(security(Kind.ROLE_CHANGED, id)
                    .with(Fact.ROLE, text(role))
                    .with(Fact.FORMER_ROLE, text(user.role())));
            return new UserChange.Done(changed);
        });
    }

    /** By themselves: another e-mail address is theirs when it is confirmed. */
    @Transactional
    UserChange changeOwn(UUID id, Precondition precondition, Function<User, Profile.Wanted> wanted) {
        return UserChange.of(users.lock(id), precondition, user -> {
            var becomes = wanted.apply(user);
            if (becomes.email()
                    .filter(address -> users.emailOfAnother(address, id))
                    .isPresent()) {
                return new UserChange.Refused(List.of(AccountLaws.reason(AccountLaws.EMAIL)));
            }
            var changed = noted(user, users.write(id, becomes.profile()));
            consented(user, changed);
            if (becomes.email().equals(user.pendingEmail().or(user::email))) {
                return new UserChange.Done(changed);
            }
            events.publishEvent(new EmailWanted(id, user.email(), becomes.email()));
            return new UserChange.Done(users.find(id).orElseThrow());
        });
    }

    /** By somebody else, who may set an address without asking it: its owner hears of it, at both. */
    @Transactional
    UserChange change(UUID id, Rights by, Precondition precondition, Function<User, Profile> profile) {
        return guarded(id, by, precondition, user -> {
            var changed = noted(user, users.write(id, profile.apply(user)));
            if (!changed.email().equals(user.email())) {
                events.publishEvent(security(Kind.EMAIL_CHANGED, id).with(Fact.FORMER_ADDRESS, user.email()));
            }
            return new UserChange.Done(changed);
        });
    }

    @Transactional
    UserChange suspend(UUID id, Suspension suspension, Rights by, Precondition precondition) {
        users.lockRoles();
        return guarded(id, by, precondition, user -> {
            if (user.role() == Role.ADMIN && !users.adminWithout(id)) {
                return UserChange.Refused.lastAdmin();
            }
            var suspended = noted(user, users.writeSuspension(id, Optional.of(suspension)));
            events.publishEvent(new UserSuspended(id));
            events.publishEvent(security(Kind.ACCOUNT_SUSPENDED, id)
                    .with(Fact.REASON, suspension.reason())
                    .with(Fact.UNTIL, suspension.until().map(Instant::toString)));
            return new UserChange.Done(suspended);
        });
    }

    @Transactional
    UserChange lift(UUID id, Rights by, Precondition precondition) {
        return guarded(id, by, precondition, user -> {
            if (user.suspension().isEmpty()) {
                return new UserChange.Done(user);
            }
            events.publishEvent(security(Kind.SUSPENSION_LIFTED, id));
            return new UserChange.Done(noted(user, users.writeSuspension(id, Optional.empty())));
        });
    }

    /** What is done to an account by somebody who may look after it; locked and decided as by {@link #barred}. */
    private UserChange guarded(UUID id, Rights by, Precondition precondition, Function<User, UserChange> change) {
        return UserChange.of(
                users.lock(id),
                precondition,
                user -> by.barredFrom(users.lockRights(id))
                        .map(UserChange.Forbidden::of)
                        .orElseGet(() -> change.apply(user)));
    }

    private void consented(User before, User after) {
        if (after.keepsReadingHistory() && !before.keepsReadingHistory()) {
            events.publishEvent(new ConsentGiven(after.id(), ConsentKind.READING_HISTORY, "", "profile"));
        } else if (before.keepsReadingHistory() && !after.keepsReadingHistory()) {
            events.publishEvent(new ConsentWithdrawn(after.id(), ConsentKind.READING_HISTORY));
        }
    }

    private SecurityEvent security(Kind kind, UUID userId) {
        return SecurityEvent.of(kind, userId, clock.instant());
    }

    private static String text(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
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
