package org.carrel.account.lockout;

import java.time.Duration;

/**
 * How long the wait is after so many failures.
 *
 * @param delayAfter the failure that is the first to cost a wait; each further one costs twice as much
 * @param firstDelay that first wait
 * @param lockAfter the failure from which each costs the longest wait
 * @param lock that longest wait
 * @param forgiven the time after which one failure is forgiven; so often one can go on guessing, in the long run
 */
record Patience(int delayAfter, Duration firstDelay, int lockAfter, Duration lock, Duration forgiven) {
    private static final int DOUBLINGS = 20;

    Duration after(int failures) {
        if (failures < delayAfter) {
            return Duration.ZERO;
        }
        var delay = firstDelay.multipliedBy(1L << Math.min(DOUBLINGS, failures - delayAfter));
        return failures >= lockAfter || delay.compareTo(lock) > 0 ? lock : delay;
    }
}
