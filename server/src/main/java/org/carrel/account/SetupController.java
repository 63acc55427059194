package org.carrel.account;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Refused;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Users")
@RestController
class SetupController {
    private final FirstAdmin firstAdmin;

    SetupController(FirstAdmin firstAdmin) {
        this.firstAdmin = firstAdmin;
    }

    /** The token that the server printed, beside what every sign-up says. */
    record NewAdmin(String token, @JsonUnwrapped NewUser user) {
        static NewAdmin read(Fields in) {
            var token = in.secret("token", 200).required();
            var user = NewUser.readOperators(in);
            return new NewAdmin(token.get(), user);
        }
    }

    @Open
    @Limited(RouteClass.SIGN_UP)
    @PostMapping("/v1/setup/admin")
    @Operation(summary = "Become the first admin, with the token that the server printed", operationId = "setUpAdmin")
    ResponseEntity<User> claim(@RequestBody NewAdmin body) {
        return UserAnswers.of(firstAdmin
                .claim(body.token(), body.user())
                .orElseThrow(() -> Refused.forbidden(
                        "setup_token_wrong",
                        "This is not the set-up token that the server printed when it last started, "
                                + "or there is an admin already.")));
    }
}
