package org.carrel.account;

import org.carrel.platform.http.Fields;

/** The role somebody should have. */
record NewRole(Role role) {
    static NewRole read(Fields in) {
        var role = in.oneOf("role", Role.class).required();
        in.done();
        return new NewRole(role.get());
    }
}
