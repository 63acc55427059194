package org.carrel.account.factor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Users")
@RestController
@RequestMapping("/v1/users/{id}/factors")
@Requires(Permission.PATRONS_WRITE)
class UserFactorController {
    private final UserFactors factors;
    private final RecentProof recent;

    UserFactorController(UserFactors factors, RecentProof recent) {
        this.factors = factors;
        this.recent = recent;
    }

    @GetMapping
    @Operation(summary = "Which second factors a user has", operationId = "getUserFactors")
    FactorState get(@PathVariable UUID id, Caller caller) {
        return factors.find(id, caller.rights()).made();
    }

    @DeleteMapping
    @Operation(
            summary = "Take all second factors from a user who lost them; needs a recent proof",
            description =
                    "Their sessions end. They sign in by password, and are to turn one on again where their role asks.",
            operationId = "resetUserFactors")
    FactorState reset(@PathVariable UUID id, Caller caller) {
        recent.require(caller);
        return factors.reset(id, caller).made();
    }
}
