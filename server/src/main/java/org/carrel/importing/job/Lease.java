package org.carrel.importing.job;

import java.util.UUID;

/**
 * The right to work on a job.
 *
 * @param number of the holder: each has a higher one than the one before
 * @param state what is to be done: running or undoing
 */
record Lease(UUID job, String owner, int number, JobState state) {}
