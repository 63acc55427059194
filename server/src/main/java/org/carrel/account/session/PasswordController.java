package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.lockout.Whences;
import org.carrel.account.password.NewPassword;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.InvalidValue;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
class PasswordController {
    private final OwnPassword passwords;
    private final Whences whences;

    PasswordController(OwnPassword passwords, Whences whences) {
        this.passwords = passwords;
        this.whences = whences;
    }

    /** The old password and the one that shall stand instead, as they were sent. */
    record PasswordChange(String currentPassword, String newPassword) {
        static PasswordChange read(Fields in) {
            var current = in.secret("currentPassword", 1_000).required();
            var next = in.secret("newPassword", NewPassword.LONGEST).required();
            in.done();
            return new PasswordChange(current.get(), next.get());
        }
    }

    @Requires(Permission.OWN_WRITE)
    @PutMapping("/v1/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Set a new password; it signs me out everywhere else", operationId = "changePassword")
    void change(@RequestBody PasswordChange body, Caller caller, HttpServletRequest request) {
        var next = judged(body.newPassword(), caller);
        if (!passwords.change(caller, body.currentPassword(), next, whences.of(request))) {
            throw Refused.forbidden("wrong_password", "The current password is another.");
        }
    }

    private static NewPassword judged(String raw, Caller caller) {
        try {
            return NewPassword.parse(raw, java.util.List.of(caller.username()));
        } catch (InvalidValue e) {
            throw InvalidInput.field("newPassword", e.code(), e.sentence());
        }
    }
}
