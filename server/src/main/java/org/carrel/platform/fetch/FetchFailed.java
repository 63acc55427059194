package org.carrel.platform.fetch;

import java.io.IOException;

/** Something could not be read. Its message is for the one who gave the address, and says nothing of what is behind it. */
public class FetchFailed extends IOException {
    private final Kind kind;

    /** What went wrong. */
    public enum Kind {
        /** The address, or one that it redirects to, is none that may be read. It will not pass. */
        FORBIDDEN,
        /** There is more of it than was wanted. */
        TOO_LARGE,
        /** It took too long. */
        TIMED_OUT,
        /** Nobody is there, or the connection broke. */
        UNREACHABLE,
        /** Somebody is there who does not speak HTTP as it is meant. */
        BAD_ANSWER
    }

    public FetchFailed(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the same may go well later. */
    public boolean mayPass() {
        return kind == Kind.TIMED_OUT || kind == Kind.UNREACHABLE || kind == Kind.BAD_ANSWER;
    }

    static FetchFailed bad(String message) {
        return new FetchFailed(Kind.BAD_ANSWER, message);
    }
}
