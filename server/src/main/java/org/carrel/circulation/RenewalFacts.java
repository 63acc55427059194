package org.carrel.circulation;

import java.time.ZoneId;

/**
 * Every fact a renewal is decided on.
 *
 * @param waiting how many wait for the book; whoever waits could not be served by a free copy, else it would be kept for them
 */
record RenewalFacts(Loan loan, int loanDays, ReaderFacts reader, int waiting, ZoneId zone) {}
