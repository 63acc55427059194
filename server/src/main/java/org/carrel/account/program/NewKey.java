package org.carrel.account.program;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.carrel.account.Permission;
import org.carrel.platform.http.Fields;

/**
 * A key as asked for.
 *
 * @param expiresAt absent for as long as the settings say
 */
record NewKey(String name, Set<Permission> scopes, Optional<Instant> expiresAt) {
    static NewKey read(Fields in) {
        var name = in.text("name", 100).required();
        var scopes = in.texts("scopes", Permission.values().length, 40)
                .as(Permission::all)
                .required();
        var expiresAt = in.instant("expiresAt").optional();
        in.done();
        return new NewKey(name.get(), scopes.get(), expiresAt.get());
    }
}
