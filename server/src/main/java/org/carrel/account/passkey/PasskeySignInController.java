package org.carrel.account.passkey;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.carrel.account.Open;
import org.carrel.account.ProofMethod;
import org.carrel.account.session.Devices;
import org.carrel.account.session.Proof;
import org.carrel.account.session.Sessions;
import org.carrel.account.session.SignIn;
import org.carrel.account.session.SignIns;
import org.carrel.account.session.SignedIn;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.ProblemException;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
class PasskeySignInController {
    private final PasskeyProofs proofs;
    private final Sessions sessions;
    private final Devices devices;
    private final Clock clock;

    PasskeySignInController(PasskeyProofs proofs, Sessions sessions, Devices devices, Clock clock) {
        this.proofs = proofs;
        this.sessions = sessions;
        this.devices = devices;
        this.clock = clock;
    }

    @Open
    @Limited(RouteClass.SIGN_IN)
    @Recorded(Recorded.Deeds.STAFF)
    @PostMapping("/v1/passkeys/options")
    @Operation(
            summary = "What the browser is to ask for, to sign in by a passkey or to prove it beside a password",
            operationId = "getPasskeyOptions")
    PasskeyOptions options() {
        return proofs.options();
    }

    @Open
    @Limited(RouteClass.SIGN_IN)
    @PostMapping("/v1/sessions/passkeys")
    @Operation(summary = "Sign in by a passkey, without a user name", operationId = "signInByPasskey")
    ResponseEntity<SignedIn> signIn(@RequestBody PasskeySignIn body, HttpServletRequest request) {
        var user = proofs.check(body.passkey()).orElseThrow(PasskeySignInController::refusal);
        var proof = Proof.of(user, ProofMethod.PASSKEY, clock.instant());
        var device = devices.of(request, body.device());
        return switch (sessions.begin(proof, device)) {
            case SignIn.Unknown unknown -> throw refusal();
            case SignIn outcome -> created(SignIns.orRefused(outcome));
        };
    }

    private static ResponseEntity<SignedIn> created(SignedIn session) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/sessions/" + session.sessionId())
                .body(session);
    }

    private static ProblemException refusal() {
        return new ProblemException(
                        HttpStatus.UNAUTHORIZED,
                        "passkey_not_accepted",
                        "The passkey is not known here, or its answer is not good. Try again, or sign in otherwise.")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carrel\"");
    }
}
