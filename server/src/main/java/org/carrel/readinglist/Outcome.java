package org.carrel.readinglist;

/** The outcome of a change: what was done, or why not. */
sealed interface Outcome<T> {
    record Done<T>(T result) implements Outcome<T> {}

    record Refused<T>(ListRefusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(ListRefusal why) {
        return new Refused<>(why);
    }

    /** @throws RuntimeException the refusal on its way out; for controllers only */
    default T orThrow() {
        return switch (this) {
            case Done<T>(var result) -> result;
            case Refused<T>(var why) -> throw why.thrown();
        };
    }
}
