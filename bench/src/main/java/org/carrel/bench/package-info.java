/**
 * Measures Carrel against what its own database can do: every HTTP figure stands beside pgbench running the same SQL on
 * the same PostgreSQL, taken in turns in one run on one machine.
 */
@NullMarked
package org.carrel.bench;

import org.jspecify.annotations.NullMarked;
