package org.carrel.importing.job;

/** Where a batch can be cut off; tests do it here. */
interface Checkpoint {
    /** Everything goes on. */
    Checkpoint NONE = moment -> {};

    void reached(Moment moment);

    /** The points before and after which a crash leaves something different. */
    enum Moment {
        /** The books of a batch are written, and how far the job has come is not. */
        BOOKS_WRITTEN,
        /** All of a batch is written and not committed. */
        BATCH_WRITTEN,
        /** A batch is committed. */
        BATCH_COMMITTED
    }
}
