package org.carrel.importing.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.carrel.importing.SourceAway;
import org.carrel.platform.audit.Audit;
import org.carrel.platform.audit.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on one job until it ends, or somebody says that it should not. */
class JobWork {
    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
    private final JobStore jobs;
    private final LeaseStore leases;
    private final ImportWork imports;
    private final DryRunWork dryRuns;
    private final UndoWork undos;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobWork(
            JobStore jobs,
            LeaseStore leases,
            ImportWork imports,
            DryRunWork dryRuns,
            UndoWork undos,
            TransactionTemplate transaction,
            Clock clock) {
        this.jobs = jobs;
        this.leases = leases;
        this.imports = imports;
        this.dryRuns = dryRuns;
        this.undos = undos;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param beforeEach is asked before each batch, and throws {@link Stopped} where no other should begin */
    void run(Lease lease, Runnable beforeEach) {
        try {
            var broken = work(lease, beforeEach);
            var state = lease.state() == JobState.UNDOING ? JobState.UNDONE : JobState.FINISHED;
            end(lease, broken.isPresent() ? JobState.FAILED : state, broken);
        } catch (LeaseLost e) {
            LOG.info("Import {} is no longer worked on here", lease.job());
        } catch (Stopped e) {
            leases.release(lease);
        } catch (SourceAway e) {
            fail(lease, e.why());
        } catch (IOException e) {
            fail(lease, String.valueOf(e.getMessage()));
        } catch (TransientDataAccessException
                | RecoverableDataAccessException
                | DataAccessResourceFailureException
                | TransactionException e) {
            // Whoever takes it up when the lease has run out goes on where this ended.
            LOG.warn("Import {} is interrupted: {}", lease.job(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", lease.job(), e);
            fail(lease, "It failed; the log of the server says why.");
        }
    }

    private Optional<String> work(Lease lease, Runnable beforeEach) throws IOException {
        var job = jobs.find(lease.job()).orElseThrow();
        if (lease.state() == JobState.UNDOING) {
            undos.run(lease, beforeEach);
            return Optional.empty();
        }
        return job.kind() == JobKind.DRY_RUN
                ? dryRuns.run(lease, anew(job), beforeEach)
                : imports.run(lease, job, beforeEach);
    }

    private void fail(Lease lease, String why) {
        end(lease, JobState.FAILED, Optional.of(why));
    }

    private void end(Lease lease, JobState state, Optional<String> error) {
        transaction.executeWithoutResult(status -> {
            var before = jobs.find(lease.job()).map(Standing::before);
            if (leases.end(lease, state, error, clock.instant())) {
                var after = Standing.after(jobs.find(lease.job()).orElseThrow());
                Audit.record(new Deed(
                        "endImport", Optional.empty(), "imports", lease.job().toString()));
                Audit.changed("imports", lease.job(), before.orElseThrow(), after);
            }
        });
    }

    private static ImportJob anew(ImportJob job) {
        return job.counted(org.carrel.importing.ImportCounts.NONE);
    }
}
