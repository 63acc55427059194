package org.carrel.operations.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Every night: the trail is looked through, and what has been kept long enough is cut. */
@Component
class AuditUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(AuditUpkeep.class);
    private final ChainVerification verification;
    private final VerdictStore verdicts;
    private final Checkpoints checkpoints;
    private final SealStore heads;
    private final TrailStore trail;
    private final OriginStore origins;
    private final AuditProperties properties;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditUpkeep(
            ChainVerification verification,
            VerdictStore verdicts,
            Checkpoints checkpoints,
            SealStore heads,
            TrailStore trail,
            OriginStore origins,
            AuditProperties properties,
            TransactionTemplate transactions,
            Clock clock) {
        this.verification = verification;
        this.verdicts = verdicts;
        this.checkpoints = checkpoints;
        this.heads = heads;
        this.trail = trail;
        this.origins = origins;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws IllegalStateException where the trail was tampered with, so that the job is seen to have failed */
    void night() {
        forgetOrigins();
        var verdict = verify(Optional.empty(), Optional.empty());
        if (verdict.broken().isPresent()) {
            throw new IllegalStateException(
                    "The audit trail is broken: " + verdict.broken().get());
        }
        properties.retention().ifPresent(this::cut);
    }

    Verdict verify(Optional<Long> from, Optional<Checkpoint> kept) {
        var verdict = verification.verify(from, kept);
        verdicts.insert(verdict);
        verdict.broken()
                .ifPresent(broken ->
                        LOG.error("The audit trail is broken at line {}: {}", broken.position(), broken.problem()));
        return verdict;
    }

    private void forgetOrigins() {
        origins.forgetErased();
        var before = clock.instant().minus(properties.origins());
        while (trail.cutOrigins(before)) {
            Thread.onSpinWait();
        }
    }

    /** The place is signed, and the floor raised to it, before anything goes; what follows still hangs on it. */
    private void cut(Duration kept) {
        transactions.executeWithoutResult(status -> {
            heads.waitForHead();
            trail.lastBefore(clock.instant().minus(kept)).ifPresent(this::raiseFloor);
        });
        while (trail.cutBelowFloor()) {
            Thread.onSpinWait();
        }
    }

    private void raiseFloor(long position) {
        var link = trail.linkAt(position).orElseThrow();
        checkpoints.sign(position, link);
        trail.raiseFloor(position, link);
    }
}
