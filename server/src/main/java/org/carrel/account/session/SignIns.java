package org.carrel.account.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrel.account.Suspension;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How outcomes of signing in are answered over HTTP. */
public final class SignIns {
    private SignIns() {}

    /**
     * @throws ProblemException 401
     * @throws Refused 401 where a second factor is needed, 403 for a suspended account
     */
    public static SignedIn orRefused(SignIn outcome) {
        return switch (outcome) {
            case SignIn.Done(var session) -> session;
            case SignIn.Unknown() ->
                throw unauthorized("wrong_credentials", "There is no account with this name and password.");
            case SignIn.SecondFactorNeeded(var challenge) -> throw secondFactor(challenge);
            case SignIn.Unverified() ->
                throw Refused.forbidden(
                        "email_not_verified",
                        "Confirm your e-mail address first, by the link in the letter. Setting a new password by letter "
                                + "confirms it, too.");
            case SignIn.Suspended(var suspension) -> throw suspended(suspension);
        };
    }

    public static ProblemException badRefreshToken() {
        return unauthorized(
                "invalid_refresh_token", "The refresh token is not good, or was used before. Sign in again.");
    }

    private static ProblemException unauthorized(String code, String sentence) {
        return new ProblemException(HttpStatus.UNAUTHORIZED, code, sentence)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carrel\"");
    }

    private static Refused secondFactor(SecondFactors.Challenge wanted) {
        Map<String, Object> facts = Map.of("challenge", wanted.challenge(), "methods", wanted.methods());
        var reason = Reason.of("second_factor_needed", "Show a second proof of who you are.", facts);
        return new Refused(HttpStatus.UNAUTHORIZED, List.of(reason))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carrel\"");
    }

    private static Refused suspended(Suspension suspension) {
        Map<String, Object> facts = new HashMap<>(Map.of("reason", suspension.reason()));
        suspension.until().ifPresent(until -> facts.put("until", until));
        return new Refused(HttpStatus.FORBIDDEN, List.of(Reason.of("account_suspended", suspension.sentence(), facts)));
    }
}
