package org.carrel.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.User;
import org.carrel.platform.http.ShownOnce;

/**
 * What a page knows of the session that its browser holds.
 *
 * @param permissions what they may do, sorted by name
 * @param branches the branches that this is bound to; none: it holds everywhere
 * @param mustEnrol whether they have to turn on a second factor before they may do anything else
 * @param csrfToken goes with whatever changes something, as {@code X-CSRF-Token}
 */
@Schema(description = "Who is signed in, in a browser")
record WebSession(
        UUID sessionId,
        User user,
        List<Permission> permissions,
        List<UUID> branches,
        boolean mustEnrol,
        String csrfToken)
        implements ShownOnce {
    static WebSession of(Caller caller, User user, CookieValue cookie) {
        return new WebSession(
                caller.sessionId(),
                user,
                sorted(caller.rights().permissions(), Permission::token),
                sorted(caller.rights().branches(), UUID::toString),
                caller.mustEnrol(),
                cookie.csrfToken());
    }

    private static <T> List<T> sorted(Set<T> things, Function<T, String> name) {
        return things.stream().sorted(Comparator.comparing(name)).toList();
    }

    /** Tokens never appear in a log. */
    @Override
    public String toString() {
        return "WebSession[" + sessionId + "]";
    }
}
