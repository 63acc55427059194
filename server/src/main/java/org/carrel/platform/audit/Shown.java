package org.carrel.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What of a record the audit trail shows by its value: a component, or all of them where it stands on the record. Of what
 * does not bear it the trail says only that it changed. It never stands on secrets, nor on what tells of a person.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Shown {}
