package org.carrel.account.privacy;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.RecentProof;
import org.carrel.account.Requires;
import org.carrel.platform.http.Precondition;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Privacy")
@RestController
class ErasureController {
    private static final String WHAT =
            "Lists, saved searches, sessions, keys and letters go, open holds are cancelled; "
                    + "loans stay as numbers. Refused, with all reasons, while something is open. It cannot be undone.";
    private final Erasure erasure;
    private final RecentProof proof;

    ErasureController(Erasure erasure, RecentProof proof) {
        this.erasure = erasure;
        this.proof = proof;
    }

    @Requires(Permission.OWN_WRITE)
    @DeleteMapping("/v1/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "eraseMe", summary = "Forget me", description = WHAT + " Asks for a recent proof.")
    void me(Precondition precondition, Caller caller) {
        proof.require(caller);
        erasure.erase(caller.userId(), caller, precondition).made();
    }

    @Requires(Permission.PATRONS_ERASE)
    @PostMapping("/v1/users/{id}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "eraseUser", summary = "Forget somebody", description = WHAT)
    void other(@PathVariable UUID id, Precondition precondition, Caller caller) {
        if (id.equals(caller.userId())) {
            proof.require(caller);
        }
        erasure.erase(id, caller, precondition).made();
    }
}
