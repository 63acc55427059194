package org.carrel.circulation;

import java.util.Optional;
import java.util.UUID;
import org.carrel.account.Accounts;
import org.carrel.account.User;
import org.carrel.account.VerificationProperties;
import org.springframework.stereotype.Component;

/** Whether a reader has to confirm their address before they borrow. Most libraries do not ask for it, and then nobody is looked up. */
@Component
class VerificationDecision {
    private final Accounts accounts;
    private final boolean required;

    VerificationDecision(Accounts accounts, VerificationProperties properties) {
        this.accounts = accounts;
        this.required = properties.requiredToBorrow();
    }

    Optional<Refusal> refusal(UUID readerId) {
        return required
                ? accounts.find(readerId).filter(User::unverified).map(reader -> new Refusal.ReaderUnverified())
                : Optional.empty();
    }
}
