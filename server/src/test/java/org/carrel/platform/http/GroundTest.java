package org.carrel.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.carrel.testing.CarrelTest;
import org.springframework.context.annotation.Import;

/** The application with a few routes of the test's own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CarrelTest
@Import(GroundRoutes.class)
@interface GroundTest {}
