package org.carrel.account.factor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
@RequestMapping("/v1/me")
@Requires(Permission.OWN_WRITE)
@WhileEnrolling
class FactorController {
    private final Factors factors;
    private final Totps totps;
    private final OwnRecoveryCodes recoveryCodes;
    private final RecentProof recent;

    FactorController(Factors factors, Totps totps, OwnRecoveryCodes recoveryCodes, RecentProof recent) {
        this.factors = factors;
        this.totps = totps;
        this.recoveryCodes = recoveryCodes;
        this.recent = recent;
    }

    @Requires(Permission.OWN_READ)
    @GetMapping("/factors")
    @Operation(summary = "Which second factors I have", operationId = "getMyFactors")
    FactorState factors(Caller caller) {
        return factors.state(caller.userId());
    }

    @PostMapping("/totp")
    @Operation(summary = "Get a secret for an authenticator app; needs a recent proof", operationId = "offerTotp")
    TotpOffer offer(Caller caller) {
        recent.require(caller);
        return totps.offer(caller);
    }

    @PutMapping("/totp")
    @Operation(
            summary = "Turn the authenticator app on by its first code; get codes for recovery",
            operationId = "confirmTotp")
    NewRecoveryCodes confirm(@RequestBody TotpCode body, Caller caller) {
        return totps.confirm(caller, body.code()).made();
    }

    @DeleteMapping("/totp")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/Problem404")
    @Operation(summary = "Turn the authenticator app off; needs a recent proof", operationId = "removeTotp")
    FactorState remove(Caller caller) {
        recent.require(caller);
        return totps.remove(caller).made();
    }

    @PostMapping("/recovery-codes")
    @Operation(
            summary = "Get new codes for recovery, in place of those before; needs a recent proof",
            operationId = "renewRecoveryCodes")
    NewRecoveryCodes renew(Caller caller) {
        recent.require(caller);
        return recoveryCodes.renew(caller).made();
    }
}
