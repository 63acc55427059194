/** Whole journeys over HTTP, as a person or a program makes them. */
@NullMarked
package org.carrel.scenario;

import org.jspecify.annotations.NullMarked;
