package org.carrel.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Reason;

/** The outcome of asking to change somebody's account. */
public sealed interface UserChange {
    record Done(User user) implements UserChange {}

    /** There is no such user. */
    record Absent() implements UserChange {}

    /** Somebody was faster. */
    record Stale() implements UserChange {}

    /** Whoever asked may not do this to them. */
    record Forbidden(List<Reason> reasons) implements UserChange {
        static UserChange of(Reason reason) {
            return new Forbidden(List.of(reason));
        }

        /** Else whoever gives roles could make themselves somebody who may do more. */
        static UserChange reachesHigher() {
            return of(Rights.beyond());
        }
    }

    record Refused(List<Reason> reasons) implements UserChange {
        static Refused lastAdmin() {
            return new Refused(List.of(
                    Reason.of("last_admin", "This is the last admin who can act; make somebody else an admin first.")));
        }

        static Refused systemAccount() {
            return new Refused(List.of(
                    Reason.of("system_account", "This account belongs to the program itself and cannot be changed.")));
        }
    }

    /**
     * What holds for every change, and then the change itself.
     *
     * @param found the row, locked
     */
    static UserChange of(Optional<User> found, Precondition precondition, Function<User, UserChange> change) {
        if (found.filter(user -> user.status() != UserStatus.ERASED).isEmpty()) {
            return new Absent();
        }
        var user = found.orElseThrow();
        if (!precondition.met(user.version())) {
            return new Stale();
        }
        return user.status() == UserStatus.SYSTEM ? Refused.systemAccount() : change.apply(user);
    }
}
