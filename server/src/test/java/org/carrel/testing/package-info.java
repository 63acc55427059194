/**
 * What tests stand on.
 *
 * <ul>
 *   <li>{@link org.carrel.testing.CarrelTest} on a class starts the whole application once for all such classes, on a
 *       random port, and empties the database before each test. Inject what is needed: the application's own beans, a
 *       {@code JdbcClient}, {@link org.carrel.testing.TestClock}, {@code @LocalServerPort int port}.
 *   <li>{@link org.carrel.testing.Library}, injected, speaks HTTP: {@code library.reader().api().get("/v1/me")}.
 *   <li>{@link org.carrel.testing.TestDatabase} alone is for a store or a migration without the application:
 *       {@code TestDatabase.dataSource()} and {@code TestDatabase.reset()}. One PostgreSQL runs for each test process; it
 *       does not wait for the disk, and its files stay in {@code target} so that the next run need not initialise them.
 *   <li>What migrations insert (the root policy, the first branch, the system account) is there again after each reset.
 * </ul>
 */
@NullMarked
package org.carrel.testing;

import org.jspecify.annotations.NullMarked;
