/**
 * Work that is done by the clock, once however many nodes there are. A module contributes a {@link
 * org.carrel.platform.schedule.Recurring} as a bean; nobody else knows what keeps the timetable.
 */
@NullMarked
package org.carrel.platform.schedule;

import org.jspecify.annotations.NullMarked;
