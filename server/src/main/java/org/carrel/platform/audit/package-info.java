/**
 * How every module tells what was done. A route by staff is recorded without their doing anything; {@link
 * org.carrel.platform.audit.Audit} adds what a thing was before and is after, or a deed that no route stands for. Who
 * keeps the trail is not known here.
 */
@NullMarked
package org.carrel.platform.audit;

import org.jspecify.annotations.NullMarked;
