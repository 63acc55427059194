package org.carrel.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.util.unit.DataSize;

/**
 * A route that takes larger bodies than {@code carrel.http.max-body}. Its controller reads the body as a stream; an
 * {@code Idempotency-Key} is not looked at, because the body would have to be kept in memory to be recognised.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface LargeBody {
    /** The configuration that says how large. */
    Class<? extends Limit> value();

    /** Implemented by the configuration record that has the property. */
    interface Limit {
        DataSize largestBody();
    }
}
