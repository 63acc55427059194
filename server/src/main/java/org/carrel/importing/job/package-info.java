/**
 * Imports as jobs: a file that was sent or a query, looked at, tried, started, watched, corrected and undone. A job's state
 * is a row that every node sees; whoever works on it holds a lease, and each batch of books is written in one transaction
 * with how far the job has come, so that nothing is lost or doubled wherever it is cut off.
 */
@NullMarked
package org.carrel.importing.job;

import org.jspecify.annotations.NullMarked;
