package org.carrel.account;

import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/**
 * Which users are wanted.
 *
 * @param q found in the username, the e-mail address or the full name
 */
record UserQuery(Optional<String> q, Optional<Role> role, Optional<UserStatus> status, PageRequest page) {
    static UserQuery read(Fields in) {
        var text = in.text("q", 100).optional();
        var role = in.oneOf("role", Role.class).optional();
        var status = in.oneOf("status", UserStatus.class).optional();
        var page = PageRequest.read(in, List.of("username", "fullName", "createdAt"), "username");
        in.done();
        return new UserQuery(text.get(), role.get(), status.get(), page.get());
    }
}
