package org.carrel.importing.job;

/** The node is told to end: what was committed stays, and another goes on from there. */
class Stopped extends RuntimeException {
    Stopped() {
        super("the node ends", null, false, false);
    }
}
