package org.carrel.circulation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.MergePatch;
import org.carrel.platform.http.Precondition;
import org.carrel.platform.http.Refused;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Policies")
@RestController
@RequestMapping("/v1/policies/root")
class PolicyController {
    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    @Operation(operationId = "getRootPolicy", summary = "The rules that every loan and hold follows")
    @Requires(Permission.OWN_READ)
    @GetMapping
    ResponseEntity<LendingPolicy> root() {
        return answer(policies.root());
    }

    @Operation(
            operationId = "replaceRootPolicy",
            summary = "Set all rules; loans made before keep those they were made under")
    @Requires(Permission.POLICIES_WRITE)
    @PutMapping
    ResponseEntity<LendingPolicy> replace(
            @RequestBody LendingPolicy.Change change, Precondition precondition, Caller caller) {
        return answer(policies.change(change, precondition, caller.userId()).orElseThrow(Refused::stale));
    }

    @Operation(operationId = "changeRootPolicy", summary = "Set some rules")
    @Requires(Permission.POLICIES_WRITE)
    @PatchMapping(consumes = {"application/merge-patch+json", "application/json"})
    ResponseEntity<LendingPolicy> change(@RequestBody MergePatch patch, Precondition precondition, Caller caller) {
        return replace(patch.applyTo(policies.root(), LendingPolicy.Change::read), precondition, caller);
    }

    private static ResponseEntity<LendingPolicy> answer(LendingPolicy policy) {
        return Answers.ok(policy, policy.version());
    }
}
