package org.carrel.circulation;

import java.util.List;

/** The outcome of asking for a hold. */
public sealed interface Placement {
    record Placed(Hold hold) implements Placement {}

    record Refused(List<Refusal> refusals) implements Placement {}
}
