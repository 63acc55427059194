/**
 * The database: PostgreSQL 18 that the program unpacks, starts, watches and stops itself, or, where {@code carrel.database.url}
 * is set, any PostgreSQL 15 or newer. Everyone else sees a {@code DataSource} (and Spring's {@code JdbcClient} over it), the
 * {@link org.carrel.platform.database.DataDirectory}, and
 * {@link org.carrel.platform.database.DatabaseAway#caused(Throwable)} to tell a database that is away from a mistake of ours.
 */
@NullMarked
package org.carrel.platform.database;

import org.jspecify.annotations.NullMarked;
