package org.carrel.platform.http;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** The outcome of asking to make, change or remove one resource. */
public sealed interface Change<T> {
    /** Done; this is how it stands now. */
    record Made<T>(T now) implements Change<T> {}

    /** @param what the resource's name in the singular, such as {@code book} */
    record Unknown<T>(String what) implements Change<T> {}

    /** Somebody was faster: the version named by If-Match is not the current one. */
    record Stale<T>() implements Change<T> {}

    /** The state of things says no, for these reasons. */
    record Denied<T>(List<Reason> reasons) implements Change<T> {}

    /** Whoever asked may not do this, for these reasons. */
    record Forbidden<T>(List<Reason> reasons) implements Change<T> {}

    static <T> Change<T> forbidden(Reason reason) {
        return new Forbidden<>(List.of(reason));
    }

    default <R> Change<R> map(Function<? super T, ? extends R> each) {
        return switch (this) {
            case Made<T>(var now) -> new Made<>(each.apply(now));
            case Unknown<T>(var what) -> new Unknown<>(what);
            case Stale<T>() -> new Stale<>();
            case Denied<T>(var reasons) -> new Denied<>(reasons);
            case Forbidden<T>(var reasons) -> new Forbidden<>(reasons);
        };
    }

    /**
     * How it stands now; for controllers, in the last step.
     *
     * @throws Refused 404, 412, 409 or 403 where it was not done
     */
    default T made() {
        return switch (this) {
            case Made<T>(var now) -> now;
            case Unknown<T>(var what) -> throw Refused.notFound(what);
            case Stale<T>() -> throw Refused.stale();
            case Denied<T>(var reasons) -> throw Refused.conflict(reasons);
            case Forbidden<T>(var reasons) -> throw new Refused(HttpStatus.FORBIDDEN, reasons);
        };
    }
}
