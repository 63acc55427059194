package org.carrel.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.circulation.Facts.ADA;
import static org.carrel.circulation.Facts.NOW;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenewalDecisionTest {
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);

    @Test
    void a_renewed_loan_counts_from_now() {
        var plan = RenewalDecision.decide(Facts.renewal(Facts.loan(ADA, 1, TOMORROW), Facts.ada(), 0), NOW);

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.dueAt()).isEqualTo("2026-03-30T23:59:59Z");
    }

    @Test
    void an_overdue_loan_can_be_renewed() {
        var overdue = Facts.loan(ADA, 0, NOW.minusSeconds(86_400));

        assertThat(RenewalDecision.decide(Facts.renewal(overdue, Facts.ada(), 0), NOW)
                        .refusals())
                .isEmpty();
    }

    @Test
    void every_reason_is_given_at_once() {
        var suspended = new ReaderFacts(ADA, true, Optional.empty(), Optional.empty(), Optional.empty(), 1, 0);
        var loan = Facts.loan(ADA, 2, Instant.parse("2026-03-30T23:59:59Z"));

        assertThat(RenewalDecision.decide(Facts.renewal(loan, suspended, 3), NOW)
                        .refusals())
                .extracting(Refusal::code)
                .containsExactly("reader_suspended", "no_renewals_left", "somebody_waits", "not_later");
    }
}
