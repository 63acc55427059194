package org.carrel.account.challenge;

import java.util.Optional;
import java.util.UUID;
import org.carrel.account.ProofMethod;
import org.carrel.account.factor.RecoveryCodes;
import org.carrel.account.factor.TotpCodes;
import org.carrel.account.passkey.PasskeyProofs;
import org.springframework.stereotype.Component;

/** Whether a second proof is somebody's; what is good once is used up by asking. */
@Component
class SecondProofs {
    private final TotpCodes totpCodes;
    private final RecoveryCodes recoveryCodes;
    private final PasskeyProofs passkeys;

    SecondProofs(TotpCodes totpCodes, RecoveryCodes recoveryCodes, PasskeyProofs passkeys) {
        this.totpCodes = totpCodes;
        this.recoveryCodes = recoveryCodes;
        this.passkeys = passkeys;
    }

    /** @return by what it proves who they are */
    Optional<ProofMethod> check(UUID user, SecondProof proof) {
        return switch (proof) {
            case SecondProof.Code(var code) -> when(totpCodes.use(user, code), ProofMethod.OTP);
            case SecondProof.Recovery(var code) -> when(recoveryCodes.use(user, code), ProofMethod.RECOVERY_CODE);
            case SecondProof.Passkey(var assertion) ->
                when(passkeys.check(assertion).filter(user::equals).isPresent(), ProofMethod.PASSKEY);
        };
    }

    private static Optional<ProofMethod> when(boolean good, ProofMethod method) {
        return good ? Optional.of(method) : Optional.empty();
    }
}
