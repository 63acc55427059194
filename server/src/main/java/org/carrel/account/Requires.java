package org.carrel.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route: only for those signed in who have at least one of these permissions, and all of those that are asked for
 * beside them. A route without this or {@link Open} is refused to all.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission[] value();

    Permission[] also() default {};
}
