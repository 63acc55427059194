package org.carrel.operations.audit;

/** What became of a deed. */
enum Outcome {
    DONE,
    /** Somebody was told that it is not done. */
    REFUSED,
    /** Something broke on our side. */
    FAILED;

    static Outcome of(int status) {
        if (status >= 500) {
            return FAILED;
        }
        return status >= 400 ? REFUSED : DONE;
    }
}
