package org.carrel.operations.audit;

import java.util.Optional;
import org.carrel.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is left to be written of a deed when its answer is known. */
@Component
class DeedEnding {
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
        deed.committed().stream().filter(line -> line.changes().isEmpty()).forEach(line -> drafts.withdraw(line.id()));
        var line = deed.answered(status);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            backlog.write(line, deed.byStaff() ? DeedBacklog.As.LINE : DeedBacklog.As.COUNTED);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int outcome) {
                backlog.add(line, deed.byStaff() ? DeedBacklog.As.LINE : DeedBacklog.As.COUNTED);
            }
        });
    }

    private static boolean isRecorded(RouteDeeds.How how, int status) {
        return switch (how) {
            case AT_ONCE, AFTERWARDS, IF_REFUSED -> true;
            case IF_FORBIDDEN -> status == FORBIDDEN;
            case NOT -> false;
        };
    }
}
