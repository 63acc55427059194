package org.carrel.account.role;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.carrel.account.Permission;
import org.carrel.account.Role;
import org.carrel.platform.audit.Shown;

/**
 * A role as the API shows it.
 *
 * @param name a token that stays, such as {@code volunteer}
 * @param builtIn whether it is one of the three that every library has and nobody changes
 */
@Shown
record NamedRole(
        String name,
        String title,
        List<Permission> permissions,
        boolean builtIn,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        @JsonIgnore int version) {

    static List<NamedRole> ofEveryLibrary() {
        return Arrays.stream(Role.values()).map(NamedRole::of).toList();
    }

    static NamedRole of(String name, NewNamedRole role, Instant createdAt, Instant updatedAt, int version) {
        return new NamedRole(
                name,
                role.title(),
                inOrder(role.permissions()),
                false,
                Optional.of(createdAt),
                Optional.of(updatedAt),
                version);
    }

    private static NamedRole of(Role role) {
        var name = role.name().toLowerCase(Locale.ROOT);
        var title = role.name().charAt(0) + name.substring(1);
        return new NamedRole(name, title, inOrder(role.permissions()), true, Optional.empty(), Optional.empty(), 1);
    }

    private static List<Permission> inOrder(Set<Permission> permissions) {
        return permissions.stream().sorted().toList();
    }
}
