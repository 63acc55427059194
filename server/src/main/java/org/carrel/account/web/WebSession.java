package org.carrel.account.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.carrel.account.User;
import org.carrel.platform.http.ShownOnce;

/**
 * What a page knows of the session that its browser holds.
 *
 * @param csrfToken goes with whatever changes something, as {@code X-CSRF-Token}
 */
@Schema(description = "Who is signed in, in a browser")
record WebSession(UUID sessionId, User user, String csrfToken) implements ShownOnce {
    /** Tokens never appear in a log. */
    @Override
    public String toString() {
        return "WebSession[" + sessionId + "]";
    }
}
