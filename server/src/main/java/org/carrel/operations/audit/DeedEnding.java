package org.carrel.operations.audit;

import java.util.Optional;
import org.carrel.platform.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is left to be written of a deed when its answer is known. */
@Component
class DeedEnding {
    private static final Logger log = LoggerFactory.getLogger(DeedEnding.class);
    private static final int FORBIDDEN = 403;
    private final DraftStore drafts;
    private final DeedBacklog backlog;

    DeedEnding(DraftStore drafts, DeedBacklog backlog) {
        this.drafts = drafts;
        this.backlog = backlog;
    }

    /** @param made what the answer says was made, as type and identifier */
    void end(RequestDeed deed, int status, Optional<Line.Target> made) {
        if (Outcome.of(status) != Outcome.DONE) {
            if (isRecorded(deed.how(), status)) {
                refused(deed, status);
            }
            return;
        }
        if (!deed.hasTarget()) {
            made.ifPresent(target -> target.id().ifPresent(id -> deed.about(target.type(), id)));
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            doneInside(deed);
        } else {
            done(deed);
        }
    }

    /** An Idempotency-Key spans a transaction around the whole request; it is still open. */
    private void doneInside(RequestDeed deed) {
        var touched = Audit.takeTouched();
        if (deed.how() == RouteDeeds.How.AT_ONCE || !touched.isEmpty()) {
            drafts.insert(deed.done(touched));
        } else if (deed.how() == RouteDeeds.How.AFTERWARDS) {
            backlog.add(deed.answered(200), DeedBacklog.As.LINE);
        }
    }

    private void done(RequestDeed deed) {
        if (!deed.committed().isEmpty()) {
            deed.committed().stream()
                    .filter(line -> !deed.again(line).equals(line))
                    .forEach(line -> drafts.replace(deed.again(line)));
        } else if (deed.how() == RouteDeeds.How.AT_ONCE) {
            drafts.insert(deed.answered(200));
        } else if (deed.how() == RouteDeeds.How.AFTERWARDS) {
            backlog.add(deed.answered(200), DeedBacklog.As.LINE);
        }
    }

    /** A transaction that only looked, and locked, may have committed before the refusal: its line stands for nothing. */
    private void refused(RequestDeed deed, int status) {
        var line = deed.answered(status);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            refusedOutside(deed, line);
            return;
        }
        withdraw(deed);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int outcome) {
                backlog.add(line, as(deed));
            }
        });
    }

    /** While the database is away everything is refused: the lines wait with those of the desk. */
    private void refusedOutside(RequestDeed deed, Line line) {
        try {
            withdraw(deed);
            backlog.write(line, as(deed));
        } catch (DataAccessException e) {
            log.warn(
                    "A refusal ({}) {}: {}",
                    line.action(),
                    backlog.keep(line, as(deed))
                            ? "is written later to the audit trail"
                            : "is missing in the audit trail",
                    e.getClass().getSimpleName());
        }
    }

    private void withdraw(RequestDeed deed) {
        deed.committed().stream().filter(line -> line.changes().isEmpty()).forEach(line -> drafts.withdraw(line.id()));
    }

    private static DeedBacklog.As as(RequestDeed deed) {
        return deed.byStaff() ? DeedBacklog.As.LINE : DeedBacklog.As.COUNTED;
    }

    private static boolean isRecorded(RouteDeeds.How how, int status) {
        return switch (how) {
            case AT_ONCE, AFTERWARDS, IF_REFUSED -> true;
            case IF_FORBIDDEN -> status == FORBIDDEN;
            case NOT -> false;
        };
    }
}
