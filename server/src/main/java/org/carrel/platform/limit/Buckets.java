package org.carrel.platform.limit;

/** Where it is counted how often somebody did something. */
interface Buckets {
    /** @param key whose: a user's id or an address */
    Taken take(Rule rule, String key);

    LimitState state();

    /**
     * What came of asking for one.
     *
     * @param left how often more, at least
     * @param nanosToWait until there is one; 0 where it was granted
     */
    record Taken(long left, long nanosToWait) {
        boolean granted() {
            return nanosToWait == 0;
        }
    }
}
