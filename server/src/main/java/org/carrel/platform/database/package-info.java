/** The database: embedded by default, external by one setting; how its absence is recognised. */
@NullMarked
package org.carrel.platform.database;

import org.jspecify.annotations.NullMarked;
