package org.carrel.importing.remote;

import java.time.Duration;

/** Waits between two questions; a test does not. */
public interface Wait {
    void of(Duration duration);

    static Wait asleep(Neighbour who) {
        return duration -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw who.away("interrupted while waiting", Duration.ofSeconds(5));
            }
        };
    }
}
