package org.carrel.platform.limit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route whose path has no variables: which limits count for it ({@code carrel.limits.*}). A route without it is {@link
 * RouteClass#READ} or {@link RouteClass#WRITE}, by its method.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Limited {
    RouteClass value();
}
