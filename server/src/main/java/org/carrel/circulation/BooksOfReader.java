package org.carrel.circulation;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a reader has to do with some books. */
@Service
public class BooksOfReader {
    private final LoanStore loans;
    private final HoldStore holds;

    BooksOfReader(LoanStore loans, HoldStore holds) {
        this.loans = loans;
        this.holds = holds;
    }

    /** The reader's open loans of these books, the one due first in front. */
    public List<Loan> loans(UUID reader, Collection<UUID> books) {
        return books.isEmpty() ? List.of() : loans.open(reader, books);
    }

    /** The reader's open holds on these books. */
    public List<Hold> holds(UUID reader, Collection<UUID> books) {
        return books.isEmpty() ? List.of() : holds.open(reader, books);
    }
}
