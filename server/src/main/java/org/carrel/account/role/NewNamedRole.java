package org.carrel.account.role;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrel.account.Permission;
import org.carrel.account.Rights;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidValue;

/** What a role is called and allows, as asked for. */
record NewNamedRole(String title, Set<Permission> permissions) {
    private static final int MOST = 64;

    static NewNamedRole read(Fields in) {
        var role = readBeside(in);
        in.ignoring("name", "builtIn", "createdAt", "updatedAt").done();
        return role.get();
    }

    /** Leaves the end of the reading to who reads other fields too. */
    static java.util.function.Supplier<NewNamedRole> readBeside(Fields in) {
        var title = in.text("title", 100).required();
        var permissions =
                in.texts("permissions", MOST, 40).as(NewNamedRole::known).required();
        return () -> new NewNamedRole(title.get(), permissions.get());
    }

    Rights rights() {
        return new Rights(permissions, Set.of());
    }

    private static Set<Permission> known(List<String> tokens) {
        var permissions = EnumSet.noneOf(Permission.class);
        for (var token : tokens) {
            permissions.add(Permission.of(token)
                    .orElseThrow(() -> new InvalidValue("not_allowed", "Must be among: " + all() + ".")));
        }
        if (permissions.isEmpty()) {
            throw new InvalidValue("too_few", "Must name at least one permission.");
        }
        return permissions;
    }

    private static String all() {
        return Arrays.stream(Permission.values()).map(Permission::token).collect(Collectors.joining(", "));
    }
}
