package org.carrel.account.role;

import java.util.Set;
import org.carrel.account.Permission;
import org.carrel.account.Rights;
import org.carrel.platform.http.Fields;

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
        var permissions = in.texts("permissions", MOST, 40).as(Permission::all).required();
        return () -> new NewNamedRole(title.get(), permissions.get());
    }

    Rights rights() {
        return new Rights(permissions, Set.of());
    }
}
