/** Exports from the command line. */
@NullMarked
package org.carrel.exporting.command;

import org.jspecify.annotations.NullMarked;
