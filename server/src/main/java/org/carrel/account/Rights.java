package org.carrel.account;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.platform.http.Reason;

/**
 * What somebody may do, and where.
 *
 * @param branches the branches they are bound to; empty for all
 */
public record Rights(Set<Permission> permissions, Set<UUID> branches) {
    private static final Rights NONE = new Rights(Set.of(), Set.of());

    public Rights {
        permissions = permissions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(permissions));
        branches = Set.copyOf(branches);
    }

    /** Of somebody with a role everywhere, and nothing beside it. */
    public static Rights of(Role role) {
        return new Rights(role.permissions(), Set.of());
    }

    public static Rights none() {
        return NONE;
    }

    /** With these permissions too; a name that this release does not know allows nothing. */
    public Rights and(Collection<String> tokens) {
        var all = EnumSet.noneOf(Permission.class);
        all.addAll(permissions);
        tokens.stream().map(Permission::of).flatMap(Optional::stream).forEach(all::add);
        return new Rights(all, branches);
    }

    /** With no more than these permissions. */
    public Rights within(Set<Permission> scope) {
        var both = EnumSet.noneOf(Permission.class);
        both.addAll(permissions);
        both.retainAll(scope);
        return new Rights(both, branches);
    }

    public Rights at(Set<UUID> bound) {
        return new Rights(permissions, bound);
    }

    public boolean include(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether there is nothing that the other may do and this one may not, here or elsewhere. */
    public boolean cover(Rights other) {
        return permissions.containsAll(other.permissions) && coverBranches(other.branches);
    }

    /** Whether they allow more than every reader may do for themselves. */
    public boolean ofStaff() {
        return !Role.GUEST.permissions().containsAll(permissions);
    }

    /**
     * Why whoever has these may not look after the account of somebody with the others; empty where they may. The account of
     * a reader is open to everybody whose work it is. That of staff is for those who give roles, and have all that it has: else
     * a librarian could take over the one at the next desk, or keep an administrator out.
     */
    public Optional<Reason> barredFrom(Rights other) {
        if (!other.ofStaff()) {
            return Optional.empty();
        }
        if (!cover(other)) {
            return Optional.of(beyond());
        }
        return include(Permission.ROLES_WRITE)
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "staff_account",
                        "This account is of somebody of the staff; only who may give roles looks after it.",
                        Map.of("permissions", List.of(Permission.ROLES_WRITE.token()))));
    }

    /** Why somebody is refused whose rights do not {@link #cover} what they ask for, or whom it is about. */
    public static Reason beyond() {
        return Reason.of(
                "reaches_higher", "This concerns permissions, or somebody with permissions, that you do not have.");
    }

    public boolean reach(UUID branch) {
        return branches.isEmpty() || branches.contains(branch);
    }

    private boolean coverBranches(Set<UUID> others) {
        return branches.isEmpty() || (!others.isEmpty() && branches.containsAll(others));
    }
}
