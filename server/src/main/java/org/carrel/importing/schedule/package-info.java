/**
 * Imports by the clock: queries, watched folders and files on the web. A schedule is a row; whichever node finds it due first
 * takes it, and what it makes are jobs like all others.
 */
@NullMarked
package org.carrel.importing.schedule;

import org.jspecify.annotations.NullMarked;
