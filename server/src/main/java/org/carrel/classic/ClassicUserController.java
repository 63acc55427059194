package org.carrel.classic;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.MailDomains;
import org.carrel.account.Open;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.account.Role;
import org.carrel.account.SignUp;
import org.carrel.account.TermsOfUse;
import org.carrel.account.UserChange;
import org.carrel.account.lockout.Whences;
import org.carrel.account.session.Credentials;
import org.carrel.account.session.Devices;
import org.carrel.account.session.Sessions;
import org.carrel.account.session.SignIns;
import org.carrel.platform.audit.Recorded;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.carrel.platform.http.ShownOnce;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Classic")
@RestController
@RequestMapping("/user")
class ClassicUserController {
    private final Accounts accounts;
    private final Sessions sessions;
    private final Devices devices;
    private final Whences whences;
    private final MailDomains domains;
    private final TermsOfUse terms;

    ClassicUserController(
            Accounts accounts,
            Sessions sessions,
            Devices devices,
            Whences whences,
            MailDomains domains,
            TermsOfUse terms) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.whences = whences;
        this.domains = domains;
        this.terms = terms;
    }

    /** What the older sign-in answered. */
    @Schema(name = "ClassicLogin")
    record Login(String token, ClassicUser user) implements ShownOnce {}

    /** The role to be given, in the query. */
    record RoleQuery(Role role) {
        static RoleQuery read(Fields in) {
            var role = in.oneOf("role", Role.class).required();
            in.done();
            return new RoleQuery(role.get());
        }
    }

    @Operation(operationId = "classicSignUp", summary = "Sign up; the role is guest")
    @Open
    @Limited(RouteClass.SIGN_UP)
    @Recorded(Recorded.Deeds.EVERYBODY)
    @PostMapping("/signup")
    @ResponseStatus(HttpStatus.CREATED)
    ClassicUser signUp(@RequestBody ClassicSignUp body) {
        terms.require(body.user());
        domains.require(body.user().email(), "email");
        return switch (accounts.create(body.user(), Role.GUEST)) {
            case SignUp.Done(var user) -> ClassicUser.of(user);
            case SignUp.Taken(var reasons) -> throw new Refused(HttpStatus.BAD_REQUEST, reasons);
        };
    }

    @Operation(operationId = "classicLogin", summary = "Sign in by username or e-mail address")
    @Open
    @Limited(RouteClass.SIGN_IN)
    @Recorded(Recorded.Deeds.EVERYBODY)
    @PostMapping("/login")
    Login login(@RequestBody Credentials credentials, HttpServletRequest request) {
        var device = devices.of(request, credentials.device());
        var session = SignIns.orRefused(sessions.signIn(credentials, device, whences.of(request)));
        return new Login(session.accessToken(), ClassicUser.of(session.user()));
    }

    @Operation(operationId = "classicAssignRole", summary = "Give somebody a role")
    @Requires(Permission.ROLES_WRITE)
    @PutMapping("/assign-role/{id}")
    ClassicUser assignRole(@PathVariable UUID id, @ParameterObject RoleQuery query, Caller caller) {
        return switch (accounts.assignRole(id, query.role(), caller.rights(), Precondition.none())) {
            case UserChange.Done(var user) -> ClassicUser.of(user);
            case UserChange.Absent() -> throw Refused.notFound("user");
            case UserChange.Stale() -> throw Refused.stale();
            case UserChange.Forbidden(var reasons) -> throw new Refused(HttpStatus.FORBIDDEN, reasons);
            case UserChange.Refused(var reasons) -> throw Refused.conflict(reasons);
        };
    }
}
