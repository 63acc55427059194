package org.carrel.search;

import java.util.List;
import org.carrel.circulation.Hold;
import org.carrel.circulation.Loan;
import org.carrel.readinglist.ListedBook;

/**
 * What somebody has to do with a work, whichever edition.
 *
 * @param loans their open ones
 * @param holds their open ones: the place in the queue, or until when a copy is kept
 * @param lists those of their lists in which it stands
 */
public record Mine(List<Loan> loans, List<Hold> holds, List<ListedBook> lists) {}
