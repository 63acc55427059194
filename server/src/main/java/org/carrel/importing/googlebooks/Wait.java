package org.carrel.importing.googlebooks;

import java.time.Duration;

/** Waits between two attempts; a test does not. */
interface Wait {
    void of(Duration duration);

    static void asleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GoogleBooksAway("interrupted while waiting", Duration.ofSeconds(5));
        }
    }
}
