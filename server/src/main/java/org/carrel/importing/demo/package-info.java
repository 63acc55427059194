/** The demonstration library: a catalogue written by hand, with copies, readers and loans, for those who want to look around. */
@NullMarked
package org.carrel.importing.demo;

import org.jspecify.annotations.NullMarked;
