package org.carrel.account.program;

import java.util.Optional;
import java.util.Set;
import org.carrel.account.Permission;
import org.carrel.account.Rights;
import org.carrel.platform.http.Fields;

/**
 * A service account as asked for.
 *
 * @param disabled whether its keys are no good for now
 */
record NewServiceAccount(String name, Optional<String> description, Set<Permission> permissions, boolean disabled) {
    static NewServiceAccount read(Fields in) {
        var name = in.text("name", 100).required();
        var description = in.text("description", 500).optional();
        var permissions = in.texts("permissions", Permission.values().length, 40)
                .as(Permission::all)
                .required();
        var disabled = in.flag("disabled").or(false);
        in.ignoring("id", "disabledAt", "createdAt", "updatedAt").done();
        return new NewServiceAccount(name.get(), description.get(), permissions.get(), disabled.get());
    }

    Rights rights() {
        return new Rights(permissions, Set.of());
    }
}
