/**
 * What one node tells all: that they shall forget something they know. A signal is sent in the transaction of the change
 * it tells of, and every node has it within a second of the commit; a node that cannot hear knows that it cannot.
 */
@NullMarked
package org.carrel.platform.signal;

import org.jspecify.annotations.NullMarked;
