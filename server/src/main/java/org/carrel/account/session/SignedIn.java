package org.carrel.account.session;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.carrel.account.User;
import org.carrel.platform.http.ShownOnce;

/**
 * What somebody who signed in goes on with.
 *
 * @param accessToken goes with every request as {@code Authorization: Bearer}
 * @param expiresIn after how many seconds the access token is no longer good
 * @param refreshToken gets the next pair, once; keep the new one
 */
@Schema(description = "A pair of tokens: one for every request, one for the next pair")
public record SignedIn(
        String accessToken, String tokenType, long expiresIn, String refreshToken, UUID sessionId, User user)
        implements ShownOnce {
    /** Tokens never appear in a log. */
    @Override
    public String toString() {
        return "SignedIn[" + sessionId + "]";
    }
}
