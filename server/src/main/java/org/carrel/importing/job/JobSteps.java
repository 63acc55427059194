package org.carrel.importing.job;

import java.util.Optional;

/** Which step may follow on which: what a job becomes, and why not. */
enum JobSteps {
    START(JobState.QUEUED),
    PAUSE(JobState.PAUSED),
    RESUME(JobState.QUEUED),
    CANCEL(JobState.CANCELLED),
    UNDO(JobState.UNDOING);

    private final JobState next;

    JobSteps(JobState next) {
        this.next = next;
    }

    JobState next() {
        return next;
    }

    /** Empty where it may be done. */
    Optional<JobRefusal> refusal(ImportJob job) {
        return switch (this) {
            case START -> start(job);
            case PAUSE ->
                unless(job.state() == JobState.QUEUED || job.state() == JobState.RUNNING, JobRefusal.CANNOT_PAUSE);
            case RESUME -> resume(job);
            case CANCEL -> unless(isOpen(job), JobRefusal.CANNOT_CANCEL);
            case UNDO -> unless(isToBeUndone(job), JobRefusal.CANNOT_UNDO);
        };
    }

    private static Optional<JobRefusal> start(ImportJob job) {
        if (job.state() != JobState.DRAFT) {
            return Optional.of(JobRefusal.CANNOT_START);
        }
        if (job.source().isEmpty()) {
            return Optional.of(JobRefusal.FORMAT_UNKNOWN);
        }
        return unless(hasRows(job), JobRefusal.FILE_GONE);
    }

    private static Optional<JobRefusal> resume(ImportJob job) {
        var isLeft = job.state() == JobState.PAUSED || job.state() == JobState.FAILED;
        return isLeft ? unless(hasRows(job), JobRefusal.FILE_GONE) : Optional.of(JobRefusal.CANNOT_RESUME);
    }

    private static boolean hasRows(ImportJob job) {
        return job.limit().isPresent() || job.file().isPresent();
    }

    private static boolean isOpen(ImportJob job) {
        return switch (job.state()) {
            case DRAFT, QUEUED, RUNNING, PAUSED -> true;
            default -> false;
        };
    }

    private static boolean isToBeUndone(ImportJob job) {
        return job.kind() != JobKind.DRY_RUN
                && switch (job.state()) {
                    case FINISHED, FAILED, CANCELLED, PAUSED -> true;
                    default -> false;
                };
    }

    private static Optional<JobRefusal> unless(boolean fine, JobRefusal refusal) {
        return fine ? Optional.empty() : Optional.of(refusal);
    }
}
