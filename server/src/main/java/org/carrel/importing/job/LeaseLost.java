package org.carrel.importing.job;

/** Somebody else works on the job, or it was paused or cancelled: what was about to be written is not. */
class LeaseLost extends RuntimeException {
    LeaseLost() {
        super("the lease is gone", null, false, false);
    }
}
