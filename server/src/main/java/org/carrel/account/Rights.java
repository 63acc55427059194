package org.carrel.account;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
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
