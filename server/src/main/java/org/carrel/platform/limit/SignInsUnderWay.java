package org.carrel.platform.limit;

import java.util.concurrent.Semaphore;
import org.carrel.platform.http.ProblemException;

/**
 * How many requests of the class {@link RouteClass#SIGN_IN} are under way on this node. Each asks the database several times, so
 * that hundreds at once, as when somebody guesses passwords, would have all of its connections and all of the web server's
 * threads, and the desk none. Those beyond are sent away before they ask for anything.
 */
final class SignInsUnderWay {
    /** As many as may wait for their password to be hashed; a third of the web server's threads. */
    static final int MOST = 64;

    private final Semaphore places = new Semaphore(MOST);

    /** @throws ProblemException 503 with Retry-After when there is no place; else {@link #leave} is owed */
    void enter() {
        if (!places.tryAcquire()) {
            throw ProblemException.unavailable(
                    "too_many_sign_ins", "Too many people are signing in at this moment. Try again in a few seconds.");
        }
    }

    void leave() {
        places.release();
    }
}
