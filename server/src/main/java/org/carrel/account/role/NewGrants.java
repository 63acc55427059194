package org.carrel.account.role;

import java.util.List;
import java.util.UUID;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/** What somebody shall have beside the one of the three roles: all of it, so what is not named is taken away. */
record NewGrants(List<String> roles, List<UUID> branches) {
    private static final int MOST_ROLES = 20;
    private static final int MOST_BRANCHES = 200;

    static NewGrants read(Fields in) {
        var roles = in.texts("roles", MOST_ROLES, 32).or(List.of());
        var branches =
                in.texts("branches", MOST_BRANCHES, 36).as(NewGrants::ids).or(List.of());
        in.ignoring("role", "permissions").done();
        return new NewGrants(roles.get(), branches.get());
    }

    private static List<UUID> ids(List<String> texts) {
        try {
            return texts.stream().map(UUID::fromString).distinct().toList();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("id", "Must be identifiers of branches.");
        }
    }
}
