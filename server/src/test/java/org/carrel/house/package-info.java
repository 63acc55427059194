/** The tests that hold the house: structure, tidiness, and the documents that are drawn from the code. */
@NullMarked
package org.carrel.house;

import org.jspecify.annotations.NullMarked;
