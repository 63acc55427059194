package org.carrel.platform.database;

import org.carrel.platform.command.CannotStart;

/** A short wait for something that nobody announces. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotStart.failed("The wait for the database was interrupted.", "Start again.", e);
        }
    }
}
