package org.carrel.platform.fetch;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import org.carrel.platform.fetch.FetchFailed.Kind;

/** Says of whatever breaks on the way what it means to the one who asked. */
final class Failures {
    private Failures() {}

    interface Step<T> {
        T take() throws IOException;
    }

    static <T> T told(Deadline deadline, Step<T> step) throws FetchFailed {
        try {
            return step.take();
        } catch (FetchFailed e) {
            throw e;
        } catch (IOException e) {
            throw deadline.hasPassed() || e instanceof SocketTimeoutException
                    ? new FetchFailed(Kind.TIMED_OUT, "It took too long.")
                    : new FetchFailed(Kind.UNREACHABLE, "The connection failed: " + said(e));
        }
    }

    private static String said(IOException e) {
        return Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    }
}
