package org.carrel.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route: its answer is a page to look at. Such an address is passed on by people and by services that hang something
 * of their own on it ({@code ?utm_source=…}), so parameters that nobody knows are let be.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPeople {
    /** Whether programs are answered by another route at the same address: then this one is for {@link PageWanted} alone. */
    boolean besideData() default false;
}
