package org.carrel.account.challenge;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.carrel.account.lockout.Whences;
import org.carrel.account.session.Devices;
import org.carrel.account.session.Proofs;
import org.carrel.account.session.SignIns;
import org.carrel.account.session.SignedIn;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Reason;
import org.carrel.platform.http.Refused;
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
class SecondStepController {
    private final SecondSteps steps;
    private final Devices devices;
    private final Whences whences;

    SecondStepController(SecondSteps steps, Devices devices, Whences whences) {
        this.steps = steps;
        this.devices = devices;
        this.whences = whences;
    }

    /** A second proof of somebody who is signed in. */
    record RenewedProof(SecondProof proof) {
        static RenewedProof read(Fields in) {
            var proof = SecondProof.read(in);
            in.done();
            return new RenewedProof(proof.get());
        }
    }

    @Open
    @Limited(RouteClass.SIGN_IN)
    @PostMapping("/v1/sessions/second-factors")
    @Operation(
            summary = "Sign in by a second proof, after `second_factor_needed`",
            description = "With one of `code`, `recoveryCode` and `passkey`.",
            operationId = "showSecondFactor")
    ResponseEntity<SignedIn> answer(@RequestBody ChallengeAnswer body, HttpServletRequest request) {
        var device = devices.of(request, Optional.empty());
        return switch (steps.answer(body, device, whences.of(request))) {
            case SecondStep.Taken(var signIn) -> created(SignIns.orRefused(signIn));
            case SecondStep.Wrong(var triesLeft) -> throw wrong(triesLeft);
            case SecondStep.Gone() ->
                throw refused(Reason.of(
                        "challenge_gone",
                        "This was asked for too long ago, or too often, or elsewhere. Sign in again."));
        };
    }

    @Requires(Permission.OWN_WRITE)
    @WhileEnrolling
    @PostMapping("/v1/me/proofs/second-factors")
    @Operation(
            summary = "Prove once more who I am, by a second factor (`proof_too_old`)",
            description = "With one of `code`, `recoveryCode` and `passkey`.",
            operationId = "renewProofBySecondFactor")
    Proofs.Renewed renew(@RequestBody RenewedProof body, Caller caller, HttpServletRequest request) {
        return steps.renew(caller, body.proof(), whences.of(request))
                .orElseThrow(() -> Refused.forbidden("wrong_code", "The code is not good, or was used already."));
    }

    private static ResponseEntity<SignedIn> created(SignedIn session) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/v1/sessions/" + session.sessionId())
                .body(session);
    }

    private static Refused wrong(int triesLeft) {
        return refused(
                Reason.of("wrong_code", "The code is not good, or was used already.", Map.of("triesLeft", triesLeft)));
    }

    private static Refused refused(Reason reason) {
        return new Refused(HttpStatus.UNAUTHORIZED, List.of(reason))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"carrel\"");
    }
}
