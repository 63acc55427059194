package org.carrel.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route: which of its deeds the audit trail holds, where it is not what holds for all: every write by staff and
 * programs, every write in accounts by anybody, no reading.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {
    Deeds value();

    /** Whose deeds, and how. */
    enum Deeds {
        /** Those of staff and programs; said of reading that is worth knowing, such as an export. */
        STAFF,
        /** Those of everybody, signed in or not. */
        EVERYBODY,
        /**
         * Those of staff and programs, by the batch and within a second. For what the desk does all day, where the rows
         * that are written are a record of who did it already.
         */
        ROUTINE,
        /** Only what was refused. */
        REFUSALS
    }
}
