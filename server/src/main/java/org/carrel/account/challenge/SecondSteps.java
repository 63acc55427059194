package org.carrel.account.challenge;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.carrel.account.Accounts;
import org.carrel.account.Caller;
import org.carrel.account.ProofMethod;
import org.carrel.account.lockout.Claim;
import org.carrel.account.lockout.Lockout;
import org.carrel.account.lockout.Whence;
import org.carrel.account.session.Device;
import org.carrel.account.session.Proofs;
import org.carrel.account.session.Sessions;
import org.carrel.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by a second proof, and renewing a proof by one. */
@Service
class SecondSteps {
    private final ChallengeStore store;
    private final SecondProofs second;
    private final Lockout lockout;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Proofs proofs;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SecondSteps(
            ChallengeStore store,
            SecondProofs second,
            Lockout lockout,
            Accounts accounts,
            Sessions sessions,
            Proofs proofs,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.second = second;
        this.lockout = lockout;
        this.accounts = accounts;
        this.sessions = sessions;
        this.proofs = proofs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param device where the answer comes from: where the first proof came from, or it does not count
     * @throws org.carrel.platform.http.ProblemException 423 or 429 where too many codes were wrong
     */
    SecondStep answer(ChallengeAnswer answer, Device device, Whence whence) {
        var shown = store.attempt(answer.challenge(), device.userAgent(), clock.instant());
        return shown.map(so -> answer(answer, so, whence)).orElseGet(SecondStep.Gone::new);
    }

    private SecondStep answer(ChallengeAnswer answer, ChallengeStore.Shown shown, Whence whence) {
        var user = shown.proof().userId();
        Audit.about("users", user);
        return lockout.guess(Claim.of(Claim.CODE, user, whence), () -> take(answer, shown))
                .orElseGet(() -> new SecondStep.Wrong(shown.triesLeft()));
    }

    /** @return empty where the second proof is not good */
    private Optional<SecondStep> take(ChallengeAnswer answer, ChallengeStore.Shown shown) {
        return Objects.requireNonNull(transactions.execute(status -> {
            accounts.lock(shown.proof().userId());
            var method = second.check(shown.proof().userId(), answer.proof());
            if (method.isEmpty()) {
                return Optional.empty();
            }
            if (!store.take(answer.challenge())) {
                status.setRollbackOnly();
                return Optional.of(new SecondStep.Gone());
            }
            var both = shown.proof().and(method.get(), clock.instant());
            return Optional.of(new SecondStep.Taken(sessions.begin(both, shown.device())));
        }));
    }

    /** @return empty where the proof is not good, or the session has ended */
    Optional<Proofs.Renewed> renew(Caller caller, SecondProof proof, Whence whence) {
        Optional<ProofMethod> method = lockout.guess(
                Claim.of(Claim.CODE, caller.userId(), whence), () -> second.check(caller.userId(), proof));
        return method.flatMap(by -> proofs.renew(caller, by));
    }
}
