package org.carrel.account.session;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.carrel.account.Caller;
import org.carrel.account.Permission;
import org.carrel.account.ProofMethod;
import org.carrel.account.Requires;
import org.carrel.account.WhileEnrolling;
import org.carrel.account.lockout.Whences;
import org.carrel.platform.http.Fields;
import org.carrel.platform.http.Refused;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Me")
@RestController
class ProofController {
    private final PasswordCheck passwords;
    private final Proofs proofs;
    private final Whences whences;

    ProofController(PasswordCheck passwords, Proofs proofs, Whences whences) {
        this.whences = whences;
        this.passwords = passwords;
        this.proofs = proofs;
    }

    /** The caller's password, as it was sent. */
    record PasswordProof(String password) {
        static PasswordProof read(Fields in) {
            var password = in.secret("password", 1_000).required();
            in.done();
            return new PasswordProof(password.get());
        }

        /** A password never appears in a log. */
        @Override
        public String toString() {
            return "PasswordProof[…]";
        }
    }

    @Requires(Permission.OWN_WRITE)
    @WhileEnrolling
    @PostMapping("/v1/me/proofs")
    @Operation(
            summary = "Prove once more who I am, for what asks for a recent proof (`proof_too_old`)",
            operationId = "renewProof")
    Proofs.Renewed renew(@RequestBody PasswordProof proof, Caller caller, HttpServletRequest request) {
        if (passwords
                .check(caller.userId(), proof.password(), whences.of(request))
                .isEmpty()) {
            throw Refused.forbidden("wrong_password", "The password is another.");
        }
        return proofs.renew(caller, ProofMethod.PASSWORD).orElseThrow(() -> Refused.notFound("session"));
    }
}
