package org.carrel.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.PageRequest;

/**
 * Which users are wanted.
 *
 * @param q found in the username, the e-mail address or the full name
 * @param expiredBefore whose membership ended before this day
 * @param unseenSince who was not seen from this day on: not signed in, not at the desk, not by a program of theirs
 */
record UserQuery(
        Optional<String> q,
        Optional<Role> role,
        Optional<UserStatus> status,
        Optional<LocalDate> expiredBefore,
        Optional<LocalDate> unseenSince,
        PageRequest page) {
    static UserQuery read(Fields in) {
        var text = in.text("q", 100).optional();
        var role = in.oneOf("role", Role.class).optional();
        var status = in.oneOf("status", UserStatus.class).optional();
        var expiredBefore = in.day("expiredBefore").optional();
        var unseenSince = in.day("unseenSince").optional();
        var page = PageRequest.read(in, List.of("username", "fullName", "createdAt"), "username");
        in.done();
        return new UserQuery(text.get(), role.get(), status.get(), expiredBefore.get(), unseenSince.get(), page.get());
    }
}
