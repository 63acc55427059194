/**
 * Every operation of the API description, with requests made up from it: right ones, and wrong in every way a program or
 * a person can be wrong. What makes them up knows no operation by name, so that a new one is tried as soon as it is
 * described; scripts go first, for what wants several steps that fit together.
 */
@NullMarked
package org.carrel.fuzz;

import org.jspecify.annotations.NullMarked;
