package org.carrel.circulation;

import java.util.List;

/** The outcome of asking to take copies home: all of them, or every reason why not. */
public sealed interface CheckOut {
    record Lent(List<Loan> loans) implements CheckOut {}

    record Refused(List<Refusal> refusals) implements CheckOut {}
}
