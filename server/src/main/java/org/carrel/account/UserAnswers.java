package org.carrel.account;

import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** How outcomes about users are answered over HTTP. */
final class UserAnswers {
    private UserAnswers() {}

    static ResponseEntity<User> of(SignUp outcome) {
        return switch (outcome) {
            case SignUp.Done(var user) -> Answers.created("/v1/users/" + user.id(), user, user.version());
            case SignUp.Taken(var reasons) -> throw Refused.conflict(reasons);
        };
    }

    static ResponseEntity<User> of(UserChange outcome) {
        return switch (outcome) {
            case UserChange.Done(var user) -> Answers.ok(user, user.version());
            case UserChange.Absent() -> throw Refused.notFound("user");
            case UserChange.Stale() -> throw Refused.stale();
            case UserChange.Forbidden(var reasons) -> throw new Refused(HttpStatus.FORBIDDEN, reasons);
            case UserChange.Refused(var reasons) -> throw Refused.conflict(reasons);
        };
    }
}
