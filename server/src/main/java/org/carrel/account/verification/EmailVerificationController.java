package org.carrel.account.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Caller;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
class EmailVerificationController {
    private final EmailVerifications verifications;
    private final LinkLimit limit;

    EmailVerificationController(EmailVerifications verifications, LinkLimit limit) {
        this.verifications = verifications;
        this.limit = limit;
    }

    @Open
    @PostMapping("/v1/email-verifications")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Confirm an e-mail address with the token of a letter",
            description = "Of the letter after sign-up, or of those to both ends of a change of address.",
            operationId = "verifyEmail")
    void verify(@RequestBody LinkToken token, HttpServletRequest request) {
        limit.take(request);
        requireGood(verifications.confirm(token));
    }

    @Open
    @PostMapping("/v1/email-refusals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Stop a change of my e-mail address that was not my doing, with the token of the letter about it",
            description = "It also ends every session of the account.",
            operationId = "refuseEmailChange")
    void refuse(@RequestBody LinkToken token, HttpServletRequest request) {
        limit.take(request);
        requireGood(verifications.refuse(token));
    }

    @Requires(Permission.OWN_WRITE)
    @PostMapping("/v1/me/email-verifications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Send me the letters again by which I confirm my e-mail address",
            operationId = "resendEmailVerification")
    void again(Caller caller) {
        switch (verifications.again(caller.userId())) {
            case EmailVerifications.Asked.Written() -> {
                // They are on their way.
            }
            case EmailVerifications.Asked.Refused(var reasons) -> throw Refused.conflict(reasons);
        }
    }

    private static void requireGood(boolean good) {
        if (!good) {
            throw LinkToken.notGood();
        }
    }
}
