package org.carrel.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
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
    private final MailDomains domains;
    private final RecentProof proof;

    MeController(Accounts accounts, MailDomains domains, RecentProof proof) {
        this.accounts = accounts;
        this.domains = domains;
        this.proof = proof;
    }

    @WhileEnrolling
    @GetMapping
    @Operation(summary = "Who I am", operationId = "getMe")
    ResponseEntity<User> get(Caller caller) {
        return accounts.find(caller.userId())
                .map(user -> Answers.ok(user, user.version()))
                .orElseThrow(() -> Refused.notFound("user"));
    }

    @Requires(Permission.OWN_WRITE)
    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    @Operation(
            summary = "Change my name, gender, language, e-mail address, or whether my reading history is kept",
            description =
                    "Another e-mail address wants a recent proof, and shows as pendingEmail until it is confirmed by the "
                            + "links that are sent; the present one again withdraws the change. Without keepsReadingHistory loans are linked to me no "
                            + "longer than the library needs.",
            operationId = "changeMe")
    ResponseEntity<User> change(@RequestBody MergePatch patch, Precondition precondition, Caller caller) {
        accounts.find(caller.userId())
                .ifPresent(user -> requireAddress(wanted(patch, user).email(), user, caller));
        return UserAnswers.of(accounts.changeOwn(caller.userId(), precondition, user -> wanted(patch, user)));
    }

    /**
     * Whoever has the address has the account, by way of a new password. Before the transaction, for it may ask the name
     * service.
     */
    private void requireAddress(Optional<String> wanted, User user, Caller caller) {
        var known =
                wanted.equals(user.email()) || wanted.equals(Profile.own(user).email());
        if (!known) {
            proof.require(caller);
            domains.require(wanted.map(EmailAddress::new), "email");
        }
    }

    private static Profile.Wanted wanted(MergePatch patch, User user) {
        return patch.applyTo(Profile.own(user), in -> Profile.readOwn(in, user));
    }
}
