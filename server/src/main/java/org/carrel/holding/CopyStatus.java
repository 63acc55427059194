package org.carrel.holding;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The one status of a copy that people see. */
public enum CopyStatus {
    @JsonProperty("on_loan")
    ON_LOAN,
    @JsonProperty("on_hold_shelf")
    ON_HOLD_SHELF,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("lost")
    LOST,
    @JsonProperty("missing")
    MISSING,
    @JsonProperty("damaged")
    DAMAGED,
    @JsonProperty("reference_only")
    REFERENCE_ONLY,
    @JsonProperty("available")
    AVAILABLE;

    /**
     * Derives the status from the facts: of several that hold, the first in this order is shown. Who has a copy says more
     * than what state it is in, and what keeps it away for longer says more than what might pass.
     */
    static CopyStatus of(CopyFacts facts) {
        if (facts.onLoan()) {
            return ON_LOAN;
        } else if (facts.onHoldShelf()) {
            return ON_HOLD_SHELF;
        } else if (facts.withdrawn()) {
            return WITHDRAWN;
        } else if (facts.lost()) {
            return LOST;
        } else if (facts.missing()) {
            return MISSING;
        } else if (facts.damaged()) {
            return DAMAGED;
        } else {
            return facts.referenceOnly() ? REFERENCE_ONLY : AVAILABLE;
        }
    }
}
