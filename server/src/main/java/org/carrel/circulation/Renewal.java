package org.carrel.circulation;

import java.util.List;

/** The outcome of asking to keep a copy longer. */
public sealed interface Renewal {
    record Renewed(Loan loan) implements Renewal {}

    record Refused(List<Refusal> refusals) implements Renewal {}
}
