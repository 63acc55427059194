package org.carrel.account.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carrel.account.ProofMethod;
import org.carrel.account.session.SecondFactors;
import org.carrel.account.session.SignIn;
import org.carrel.account.session.SignIns;
import org.carrel.account.session.SignedIn;
import org.carrel.account.web.Browsers;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * How whoever comes back is answered. A browser is sent on to a page of ours, and what is for the page stands behind the sign
 * (#), which goes to no server; a program that asks for JSON gets tokens, or a refusal.
 */
@Component
class CallbackAnswers {
    private final Browsers browsers;

    CallbackAnswers(Browsers browsers) {
        this.browsers = browsers;
    }

    ResponseEntity<SignedIn> of(SignInAttempts.Ended ended, HttpServletRequest request) {
        var taken = browsers.take(request, IdentityProviderController.MARK);
        return wantsJson(request)
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .header(HttpHeaders.SET_COOKIE, taken)
                        .body(signedIn(ended.reception()))
                : sendOn(ended, request, taken);
    }

    private static boolean wantsJson(HttpServletRequest request) {
        var accept = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
        return accept.contains("application/json") && !accept.contains("text/html");
    }

    private static SignedIn signedIn(Reception reception) {
        return switch (reception) {
            case Reception.Known(var outcome) -> SignIns.orRefused(outcome);
            case Reception.LinkOffered offer -> throw Refused.conflict(List.of(reason(offer)));
            case Reception.TurnedAway(var reason) -> throw new Refused(HttpStatus.FORBIDDEN, List.of(reason));
        };
    }

    private static Reason reason(Reception.LinkOffered offer) {
        return Reason.of(
                "identity_link_offered",
                "There is an account with this address. Sign in to it and link the identity, if it is yours.",
                Map.of("ticket", offer.ticket(), "provider", offer.provider(), "expiresAt", offer.expiresAt()));
    }

    private ResponseEntity<SignedIn> sendOn(SignInAttempts.Ended ended, HttpServletRequest request, String... cookies) {
        var session = session(ended.reception());
        var page =
                session.isPresent() ? ended.returnTo().text() : ended.returnTo().with(fragment(ended.reception()));
        var answer = ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.LOCATION, page)
                .header(HttpHeaders.SET_COOKIE, cookies);
        session.ifPresent(begun -> answer.header(HttpHeaders.SET_COOKIE, browsers.hold(begun, request)));
        return answer.build();
    }

    private static Optional<SignedIn> session(Reception reception) {
        return reception instanceof Reception.Known(SignIn.Done(var session)) ? Optional.of(session) : Optional.empty();
    }

    private static String fragment(Reception reception) {
        return switch (reception) {
            case Reception.Known(SignIn.SecondFactorNeeded(var wanted)) -> secondFactor(wanted);
            case Reception.Known(SignIn.Suspended suspended) -> refused("account_suspended");
            case Reception.Known(SignIn.Unverified unverified) -> refused("email_not_verified");
            case Reception.Known known -> refused("identity_unknown");
            case Reception.LinkOffered offer -> "linkTicket=" + offer.ticket() + "&provider=" + offer.provider();
            case Reception.TurnedAway(var reason) -> refused(reason.code());
        };
    }

    /** A browser that is sent on looks as if all was well; the audit trail knows better. */
    private static String refused(String code) {
        Audit.refused(List.of(code));
        return "error=" + code;
    }

    private static String secondFactor(SecondFactors.Challenge wanted) {
        var methods = wanted.methods().stream().map(ProofMethod::stored).collect(Collectors.joining(","));
        return "challenge=" + URLEncoder.encode(wanted.challenge(), StandardCharsets.UTF_8) + "&methods=" + methods;
    }
}
