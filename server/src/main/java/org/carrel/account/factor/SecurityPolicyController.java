package org.carrel.account.factor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.platform.http.Answers;
import org.carrel.platform.http.Precondition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Roles")
@RestController
@RequestMapping("/v1/security-policy")
@Requires(Permission.ROLES_WRITE)
class SecurityPolicyController {
    private final SecurityPolicies policies;
    private final RecentProof recent;

    SecurityPolicyController(SecurityPolicies policies, RecentProof recent) {
        this.policies = policies;
        this.recent = recent;
    }

    @GetMapping
    @Operation(summary = "For which roles a second factor is asked", operationId = "getSecurityPolicy")
    ResponseEntity<SecurityPolicy> get() {
        var policy = policies.get();
        return Answers.ok(policy, policy.version());
    }

    @PutMapping
    @Operation(
            summary = "Say for which roles a second factor is asked; needs a recent proof",
            description =
                    "Whoever has such a role and no second factor may turn one on, and nothing else, from now on.",
            operationId = "replaceSecurityPolicy")
    ResponseEntity<SecurityPolicy> replace(
            @RequestBody NewSecurityPolicy body, Precondition precondition, Caller caller) {
        recent.require(caller);
        var policy = policies.replace(body, caller, precondition).made();
        return Answers.ok(policy, policy.version());
    }
}
