package org.carrel.importing.job;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.carrel.importing.SourceAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Works on one job until it ends, or somebody says that it should not. */
class JobWork {
    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);
    private final JobStore jobs;
    private final LeaseStore leases;
    private final ImportWork imports;
    private final DryRunWork dryRuns;
    private final UndoWork undos;
    private final Clock clock;

    JobWork(JobStore jobs, LeaseStore leases, ImportWork imports, DryRunWork dryRuns, UndoWork undos, Clock clock) {
        this.jobs = jobs;
        this.leases = leases;
        this.imports = imports;
        this.dryRuns = dryRuns;
        this.undos = undos;
        this.clock = clock;
    }

    /** @param beforeEach is asked before each batch, and throws {@link Stopped} where no other should begin */
    void run(Lease lease, Runnable beforeEach) {
        try {
            var broken = work(lease, beforeEach);
            var state = lease.state() == JobState.UNDOING ? JobState.UNDONE : JobState.FINISHED;
            leases.end(lease, broken.isPresent() ? JobState.FAILED : state, broken, clock.instant());
        } catch (LeaseLost e) {
            LOG.info("Import {} is no longer worked on here", lease.job());
        } catch (Stopped e) {
            leases.release(lease);
        } catch (SourceAway e) {
            fail(lease, e.why());
        } catch (IOException e) {
            fail(lease, String.valueOf(e.getMessage()));
        } catch (TransientDataAccessException | DataAccessResourceFailureException e) {
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
        leases.end(lease, JobState.FAILED, Optional.of(why), clock.instant());
    }

    private static ImportJob anew(ImportJob job) {
        return job.counted(org.carrel.importing.ImportCounts.NONE);
    }
}
