package org.carrel.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carrel.circulation.Facts.ADA;
import static org.carrel.circulation.Facts.BEN;
import static org.carrel.circulation.Facts.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.circulation.CopyFacts.Condition;
import org.junit.jupiter.api.Test;

class CheckOutDecisionTest {
    private static final CheckOutRequest SCAN = request(new Wanted.ByBarcode("C1"));

    @Test
    void a_copy_that_is_at_home_is_lent_until_the_end_of_the_last_day() {
        var plan = CheckOutDecision.decide(SCAN, Facts.checkOut(Facts.ada(), Facts.copy()), NOW);

        assertThat(plan.refusals()).isEmpty();
        assertThat(plan.lendings())
                .singleElement()
                .satisfies(l -> assertThat(l.dueAt()).isEqualTo("2026-03-30T23:59:59Z"));
    }

    @Test
    void every_reason_is_given_at_once_in_the_order_of_the_desk() {
        var reader = new ReaderFacts(
                ADA, true, Optional.empty(), Optional.of("unpaid"), Optional.of(LocalDate.parse("2026-03-01")), 10, 2);
        var copy = new CopyFacts(
                UUID.randomUUID(),
                "C1",
                Facts.MAIN,
                ZoneOffset.UTC,
                new Condition(true, true, true, true, true),
                Facts.lentTo(BEN).loan(),
                Facts.keptFor(BEN).kept());

        assertThat(codes(SCAN, Facts.checkOut(reader, copy)))
                .containsExactly(
                        "reader_suspended",
                        "reader_expired",
                        "too_many_loans",
                        "has_overdue_loans",
                        "on_loan_to_another",
                        "kept_for_another",
                        "withdrawn",
                        "lost",
                        "missing",
                        "damaged",
                        "reference_only");
    }

    @Test
    void the_tenth_loan_is_lent_and_the_eleventh_is_not() {
        assertThat(codes(SCAN, Facts.checkOut(Facts.adaWith(9, 0), Facts.copy())))
                .isEmpty();
        assertThat(codes(SCAN, Facts.checkOut(Facts.adaWith(10, 0), Facts.copy())))
                .containsExactly("too_many_loans");
    }

    @Test
    void a_quantity_counts_towards_the_limit() {
        var five = request(new Wanted.OfBook(UUID.randomUUID(), 2, Optional.empty()));

        assertThat(codes(five, Facts.checkOut(Facts.adaWith(9, 0), Facts.copy(), Facts.copy())))
                .containsExactly("too_many_loans");
    }

    @Test
    void a_quantity_is_all_or_nothing() {
        var three = request(new Wanted.OfBook(UUID.randomUUID(), 3, Optional.empty()));
        var plan = CheckOutDecision.decide(three, Facts.checkOut(Facts.ada(), Facts.copy(), Facts.copy()), NOW);

        assertThat(plan.lendings()).isEmpty();
        assertThat(plan.refusals()).containsExactly(new Refusal.NotEnoughCopies(3, 2));
    }

    @Test
    void of_a_book_the_copy_kept_for_the_reader_goes_first_and_those_kept_for_others_never() {
        var one = request(new Wanted.OfBook(UUID.randomUUID(), 1, Optional.empty()));
        var mine = Facts.keptFor(ADA);
        var plan =
                CheckOutDecision.decide(one, Facts.checkOut(Facts.ada(), Facts.keptFor(BEN), Facts.copy(), mine), NOW);

        assertThat(plan.lendings()).extracting(CheckOutDecision.Lending::copy).containsExactly(mine);
    }

    @Test
    void a_suspension_that_is_over_is_no_reason() {
        var reader =
                new ReaderFacts(ADA, true, Optional.of(NOW.minusSeconds(1)), Optional.empty(), Optional.empty(), 0, 0);

        assertThat(codes(SCAN, Facts.checkOut(reader, Facts.copy()))).isEmpty();
    }

    @Test
    void what_does_not_exist_is_said_to_be_unknown() {
        var nothing = new CheckOutFacts(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Facts.POLICY, ZoneOffset.UTC);

        assertThat(codes(SCAN, nothing)).containsExactly("reader_unknown", "copy_unknown");
        assertThat(codes(request(new Wanted.OfBook(UUID.randomUUID(), 1, Optional.empty())), nothing))
                .containsExactly("reader_unknown", "book_unknown");
    }

    @Test
    void no_loan_passes_the_end_of_the_membership() {
        var reader = new ReaderFacts(
                ADA, false, Optional.empty(), Optional.empty(), Optional.of(LocalDate.parse("2026-03-10")), 0, 0);
        var plan = CheckOutDecision.decide(SCAN, Facts.checkOut(reader, Facts.copy()), NOW);

        assertThat(plan.lendings())
                .singleElement()
                .satisfies(l -> assertThat(l.dueAt()).isEqualTo("2026-03-10T23:59:59Z"));
    }

    @Test
    void a_wish_shortens_a_loan_and_never_lengthens_it() {
        assertThat(dueWhenWished("2026-03-05T08:00:00Z")).isEqualTo("2026-03-05T23:59:59Z");
        assertThat(dueWhenWished("2027-03-05T08:00:00Z")).isEqualTo("2026-03-30T23:59:59Z");
    }

    @Test
    void a_desk_that_is_bound_to_a_branch_lends_no_other_branchs_copies() {
        var elsewhere =
                new CheckOutRequest(ADA, BEN, new Wanted.ByBarcode("C1"), Optional.empty(), Set.of(UUID.randomUUID()));
        var here = new CheckOutRequest(ADA, BEN, new Wanted.ByBarcode("C1"), Optional.empty(), Set.of(Facts.MAIN));
        var ofBook = new CheckOutRequest(
                ADA,
                BEN,
                new Wanted.OfBook(UUID.randomUUID(), 1, Optional.empty()),
                Optional.empty(),
                Set.of(UUID.randomUUID()));

        assertThat(codes(elsewhere, Facts.checkOut(Facts.ada(), Facts.copy()))).containsExactly("other_branch");
        assertThat(codes(here, Facts.checkOut(Facts.ada(), Facts.copy()))).isEmpty();
        assertThat(codes(ofBook, Facts.checkOut(Facts.ada(), Facts.copy()))).containsExactly("not_enough_copies");
    }

    private static Instant dueWhenWished(String wish) {
        var request = new CheckOutRequest(ADA, ADA, new Wanted.ByBarcode("C1"), Optional.of(Instant.parse(wish)));
        return CheckOutDecision.decide(request, Facts.checkOut(Facts.ada(), Facts.copy()), NOW)
                .lendings()
                .getFirst()
                .dueAt();
    }

    private static List<String> codes(CheckOutRequest request, CheckOutFacts facts) {
        return CheckOutDecision.decide(request, facts, NOW).refusals().stream()
                .map(Refusal::code)
                .toList();
    }

    private static CheckOutRequest request(Wanted wanted) {
        return new CheckOutRequest(ADA, ADA, wanted, Optional.empty());
    }
}
