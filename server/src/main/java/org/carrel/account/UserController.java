package org.carrel.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.InvalidInput;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Page;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.carrel.platform.limit.Limited;
import org.carrel.platform.limit.RouteClass;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Users")
@RestController
@RequestMapping("/v1/users")
class UserController {
    private final Accounts accounts;
    private final MailDomains domains;
    private final TermsOfUse terms;
    private final Clock clock;

    UserController(Accounts accounts, MailDomains domains, TermsOfUse terms, Clock clock) {
        this.accounts = accounts;
        this.terms = terms;
        this.domains = domains;
        this.clock = clock;
    }

    @Open
    @Limited(RouteClass.SIGN_UP)
    @PostMapping
    @Operation(summary = "Sign up: make an account for yourself", operationId = "signUp")
    ResponseEntity<User> signUp(@RequestBody NewUser user) {
        terms.require(user);
        domains.require(user.email(), "email");
        return UserAnswers.of(accounts.create(user, Role.GUEST));
    }

    @Requires(Permission.PATRONS_READ)
    @GetMapping
    @Operation(
            summary = "Find users by name, e-mail address, role and status",
            description = "With expiredBefore or unseenSince: those whom the library may not need to know any longer.",
            operationId = "listUsers")
    Page<User> list(@ParameterObject UserQuery query) {
        return accounts.list(query);
    }

    @Requires({Permission.OWN_READ, Permission.PATRONS_READ})
    @GetMapping("/{id}")
    @Operation(summary = "One user: yourself, or anybody for staff", operationId = "getUser")
    ResponseEntity<User> get(@PathVariable UUID id, Caller caller) {
        return Optional.of(id)
                .filter(wanted -> caller.mayFor(wanted, Permission.PATRONS_READ))
                .flatMap(accounts::find)
                .map(user -> Answers.ok(user, user.version()))
                .orElseThrow(() -> Refused.notFound("user"));
    }

    @Requires(Permission.PATRONS_WRITE)
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Operation(summary = "Change a user's profile and membership", operationId = "changeUser")
    ResponseEntity<User> change(
            @PathVariable UUID id, @RequestBody MergePatch patch, Precondition precondition, Caller caller) {
        return UserAnswers.of(accounts.change(
                id,
                caller.rights(),
                precondition,
                user -> patch.applyTo(Profile.whole(user), in -> Profile.readWhole(in, user))));
    }

    @Requires(Permission.ROLES_WRITE)
    @PutMapping("/{id}/role")
    @Operation(summary = "Give a user another role", operationId = "assignRole")
    ResponseEntity<User> assignRole(
            @PathVariable UUID id, @RequestBody NewRole body, Precondition precondition, Caller caller) {
        return UserAnswers.of(accounts.assignRole(id, body.role(), caller.rights(), precondition));
    }

    @Requires(Permission.PATRONS_WRITE)
    @PostMapping("/{id}/suspension")
    @ResponseStatus(HttpStatus.OK)
    @Operation(summary = "Suspend a user, for a time or until it is lifted", operationId = "suspendUser")
    ResponseEntity<User> suspend(
            @PathVariable UUID id, @RequestBody Suspension body, Precondition precondition, Caller caller) {
        if (body.over(clock.instant())) {
            throw InvalidInput.field("until", "past", "Must lie in the future.");
        }
        return UserAnswers.of(accounts.suspend(id, body, caller.rights(), precondition));
    }

    @Requires(Permission.PATRONS_WRITE)
    @DeleteMapping("/{id}/suspension")
    @Operation(summary = "Lift a user's suspension", operationId = "liftSuspension")
    ResponseEntity<User> lift(@PathVariable UUID id, Precondition precondition, Caller caller) {
        return UserAnswers.of(accounts.lift(id, caller.rights(), precondition));
    }
}
