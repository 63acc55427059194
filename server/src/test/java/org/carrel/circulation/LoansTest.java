package org.carrel.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.circulation.CheckIn.Route;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.testing.CarrelTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class LoansTest {
    @Autowired
    private Loans loans;

    @Autowired
    private Holds holds;

    @Autowired
    private JdbcClient jdbc;

    private Shelf shelf;
    private UUID ada;
    private UUID ben;
    private UUID book;
    private String copy;

    @BeforeEach
    void stock() {
        shelf = new Shelf(jdbc);
        ada = shelf.reader();
        ben = shelf.reader();
        book = shelf.book();
        copy = shelf.copy(book);
    }

    @Test
    void a_copy_goes_home_and_comes_back() {
        var loan = lent(scan(ada, copy)).getFirst();
        assertThat(loans.find(loan.id())).contains(loan);

        var checkIn = loans.takeBack(copy).orElseThrow();
        assertThat(checkIn.route()).isEqualTo(Route.SHELF);
        assertThat(checkIn.loan().orElseThrow().returnedAt()).isPresent();
        assertThat(loans.find(loan.id())).isEqualTo(checkIn.loan());
        assertThat(loans.takeBack(copy).orElseThrow().loan()).isEmpty();
    }

    @Test
    void a_copy_that_somebody_has_is_refused_and_says_until_when() {
        var loan = lent(scan(ada, copy)).getFirst();

        assertThat(refused(scan(ben, copy))).containsExactly(new Refusal.OnLoanToAnother(loan.dueAt()));
        assertThat(refused(scan(ada, copy))).containsExactly(new Refusal.OnLoanToSelf(loan.dueAt()));
    }

    @Test
    void a_quantity_is_lent_whole_or_not_at_all() {
        shelf.copies(book, 4);

        assertThat(refused(ofBook(ada, 6))).containsExactly(new Refusal.NotEnoughCopies(6, 5));
        assertThat(openLoans()).isZero();
        assertThat(lent(ofBook(ada, 5))).hasSize(5);
        assertThat(openLoans()).isEqualTo(5);
    }

    @Test
    void what_is_unknown_is_said_to_be() {
        assertThat(refused(scan(ada, "nothing"))).containsExactly(new Refusal.CopyUnknown());
        assertThat(refused(new CheckOutRequest(
                        ada, ada, new Wanted.OfBook(UUID.randomUUID(), 1, Optional.empty()), Optional.empty())))
                .containsExactly(new Refusal.BookUnknown());
        assertThat(refused(scan(UUID.randomUUID(), copy))).containsExactly(new Refusal.ReaderUnknown());
        assertThat(loans.takeBack("nothing")).isEmpty();
        assertThat(loans.renew(UUID.randomUUID(), Optional.empty())).isEmpty();
    }

    @Test
    void an_overdue_loan_stands_in_the_way_of_another() {
        shelf.lent(
                ada,
                shelf.copy(book),
                OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                OffsetDateTime.parse("2020-02-01T00:00:00Z"));

        assertThat(refused(scan(ada, copy))).containsExactly(new Refusal.HasOverdueLoans(1));
    }

    @Test
    void a_copy_that_comes_back_is_kept_for_the_first_who_waits_and_only_they_get_it() {
        lent(scan(ada, copy));
        var hold = placed(ben, book);
        assertThat(hold.position()).contains(1);

        var checkIn = loans.takeBack(copy).orElseThrow();
        assertThat(checkIn.route()).isEqualTo(Route.HOLD_SHELF);
        assertThat(checkIn.keptFor().orElseThrow().holdId()).isEqualTo(hold.id());
        assertThat(refused(scan(ada, copy))).first().isInstanceOf(Refusal.KeptForAnother.class);

        lent(scan(ben, copy));
        assertThat(holds.find(hold.id()).orElseThrow().state()).isEqualTo(Hold.State.FULFILLED);
    }

    @Test
    void checking_in_again_what_is_kept_keeps_it_for_the_same_reader() {
        lent(scan(ada, copy));
        var hold = placed(ben, book);
        var first = loans.takeBack(copy).orElseThrow();
        var second = loans.takeBack(copy).orElseThrow();

        assertThat(second.keptFor()).isEqualTo(first.keptFor());
        assertThat(second.keptFor().orElseThrow().holdId()).isEqualTo(hold.id());
    }

    @Test
    void who_takes_another_copy_than_the_one_kept_leaves_that_to_the_next() {
        var kept = placed(ada, book);
        assertThat(kept.barcode()).contains(copy);
        var other = shelf.copy(book);
        lent(ofBook(shelf.reader(), 1));
        var waits = placed(ben, book);
        assertThat(waits.state()).isEqualTo(Hold.State.WAITING);
        loans.takeBack(other);
        // Ben's hold now keeps the other copy; a third copy is what Ada takes from the shelf.
        var third = shelf.copy(book);
        lent(scan(ada, third));

        assertThat(holds.find(kept.id()).orElseThrow().state()).isEqualTo(Hold.State.FULFILLED);
        assertThat(lent(scan(shelf.reader(), copy))).hasSize(1);
        assertThat(shelf.brokenPromises()).isZero();
    }

    @Test
    void a_missing_copy_that_is_checked_in_is_found() {
        jdbc.sql("update copy set missing_at = now() where barcode = ?")
                .params(copy)
                .update();
        assertThat(refused(scan(ada, copy))).containsExactly(new Refusal.Missing());

        assertThat(loans.takeBack(copy).orElseThrow().route()).isEqualTo(Route.SHELF);
        assertThat(lent(scan(ada, copy))).hasSize(1);
    }

    @Test
    void a_renewal_is_refused_while_somebody_waits() {
        var loan = lent(scan(ada, copy)).getFirst();
        placed(ben, book);

        assertThat(refusedRenewal(loan.id())).contains(new Refusal.SomebodyWaits(1));
    }

    @Test
    void a_renewal_on_the_same_day_would_change_nothing() {
        var loan = lent(scan(ada, copy)).getFirst();

        assertThat(refusedRenewal(loan.id())).containsExactly(new Refusal.NotLater(loan.dueAt()));
        assertThat(loans.renew(loan.id(), Optional.of(ben))).isEmpty();
    }

    @Test
    void a_loan_that_runs_can_be_renewed_as_often_as_it_was_made_under() {
        shelf.lent(
                ada,
                copy,
                OffsetDateTime.now(ZoneOffset.UTC).minusDays(20),
                OffsetDateTime.now(ZoneOffset.UTC).plusDays(8));
        var loan = jdbc.sql("select id from loan").query(UUID.class).single();

        var renewed = (Renewal.Renewed) loans.renew(loan, Optional.of(ada)).orElseThrow();
        assertThat(renewed.loan().renewals()).isEqualTo(1);
        assertThat(loans.find(loan)).contains(renewed.loan());
    }

    private List<Refusal> refusedRenewal(UUID loan) {
        return ((Renewal.Refused) loans.renew(loan, Optional.empty()).orElseThrow()).refusals();
    }

    private int openLoans() {
        return shelf.count("select count(*) from loan where returned_at is null");
    }

    private Hold placed(UUID reader, UUID of) {
        return ((Placement.Placed) holds.place(reader, of)).hold();
    }

    private List<Loan> lent(CheckOutRequest request) {
        return ((CheckOut.Lent) loans.lend(request)).loans();
    }

    private List<Refusal> refused(CheckOutRequest request) {
        return ((CheckOut.Refused) loans.lend(request)).refusals();
    }

    private static CheckOutRequest scan(UUID reader, String barcode) {
        return new CheckOutRequest(reader, reader, new Wanted.ByBarcode(barcode), Optional.empty());
    }

    private CheckOutRequest ofBook(UUID reader, int quantity) {
        return new CheckOutRequest(
                reader, reader, new Wanted.OfBook(book, quantity, Optional.empty()), Optional.empty());
    }
}
