package org.carrel.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
@RequestMapping("/v1/me")
@Requires(Permission.OWN_READ)
class MeController {
    private final Accounts accounts;

    MeController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    @Operation(summary = "Who I am", operationId = "getMe")
    ResponseEntity<User> get(Caller caller) {
        return accounts.find(caller.userId())
                .map(user -> Answers.ok(user, user.version()))
                .orElseThrow(() -> Refused.notFound("user"));
    }

    @Requires(Permission.OWN_WRITE)
    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    @Operation(summary = "Change my name, gender, language or e-mail address", operationId = "changeMe")
    ResponseEntity<User> change(@RequestBody MergePatch patch, Precondition precondition, Caller caller) {
        return UserAnswers.of(accounts.changeOwn(
                caller.userId(),
                precondition,
                user -> patch.applyTo(Profile.own(user), in -> Profile.readOwn(in, user))));
    }
}
