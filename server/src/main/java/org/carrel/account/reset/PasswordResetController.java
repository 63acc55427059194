package org.carrel.account.reset;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.carrel.account.Open;
import org.carrel.account.User;
import org.carrel.account.password.NewPassword;
import org.carrel.account.verification.LinkLimit;
import org.carrel.account.verification.LinkToken;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Sessions")
@RestController
@RequestMapping("/v1/password-resets")
class PasswordResetController {
    private final PasswordResets resets;
    private final ResetLimit resetLimit;
    private final LinkLimit linkLimit;

    PasswordResetController(PasswordResets resets, ResetLimit resetLimit, LinkLimit linkLimit) {
        this.resets = resets;
        this.resetLimit = resetLimit;
        this.linkLimit = linkLimit;
    }

    /** The token of the letter, and the password that shall stand. */
    record Completion(String token, String newPassword) {
        static Completion read(Fields in) {
            var token = in.secret("token", 200).required();
            var password = in.secret("newPassword", NewPassword.LONGEST).required();
            in.done();
            return new Completion(token.get(), password.get());
        }

        /** Secrets never appear in a log. */
        @Override
        public String toString() {
            return "Completion[…]";
        }
    }

    @Open
    @Limited(RouteClass.RESET)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have a link sent by which I set a new password",
            description = "The answer is the same whether there is such an account or not.",
            operationId = "askPasswordReset")
    void ask(@RequestBody ForgottenPassword body) {
        resetLimit.take(body.folded());
        resets.ask(body);
    }

    @Open
    @PostMapping("/completions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Set a new password with the token of the letter; it signs me out everywhere",
            operationId = "completePasswordReset")
    void complete(@RequestBody Completion body, HttpServletRequest request) {
        linkLimit.take(request);
        var token = new LinkToken(body.token());
        var owner = resets.owner(token).orElseThrow(LinkToken::notGood);
        if (!resets.complete(token, judged(body.newPassword(), owner))) {
            throw LinkToken.notGood();
        }
    }

    private static NewPassword judged(String raw, User owner) {
        try {
            return NewPassword.parse(raw, List.of(owner.username()));
        } catch (InvalidValue e) {
            throw InvalidInput.field("newPassword", e.code(), e.sentence());
        }
    }
}
