/** The command line: how the program is started, what it can be asked to do besides serving, and how it says why it cannot. */
@NullMarked
package org.carrel.platform.command;

import org.jspecify.annotations.NullMarked;
