package org.carrel.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carrel.circulation.CheckOutRequest.Wanted;
import org.carrel.holding.CopiesBecameAvailable;
import org.carrel.platform.schedule.Recurring;
import org.carrel.testing.CarrelTest;
import org.carrel.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@CarrelTest
class HoldsTest {
    @Autowired
    private Loans loans;

    @Autowired
    private Holds holds;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    @Qualifier("expireHolds")
    private Recurring expireHolds;

    @Autowired
    private JdbcClient jdbc;

    private Shelf shelf;
    private UUID book;
    private String copy;
    private List<UUID> readers;

    @BeforeEach
    void oneCopyOnLoan() {
        shelf = new Shelf(jdbc);
        book = shelf.book();
        copy = shelf.copy(book);
        readers = shelf.readers(4);
        loans.lend(new CheckOutRequest(readers.get(3), readers.get(3), new Wanted.ByBarcode(copy), Optional.empty()));
    }

    @Test
    void places_are_counted_in_the_order_of_asking_and_close_up_behind_who_leaves() {
        var first = place(0);
        var second = place(1);
        var third = place(2);
        assertThat(List.of(first, second, third))
                .extracting(h -> h.position().orElseThrow())
                .containsExactly(1, 2, 3);

        holds.cancel(second.id(), Optional.of(readers.get(1)));

        assertThat(now(third).position()).contains(2);
        assertThat(now(second).state()).isEqualTo(Hold.State.CANCELLED);
        assertThat(now(second).position()).isEmpty();
    }

    @Test
    void a_free_copy_is_kept_at_once() {
        var other = shelf.copy(book);
        var hold = place(0);

        assertThat(hold.state()).isEqualTo(Hold.State.READY);
        assertThat(hold.barcode()).contains(other);
        assertThat(hold.readyUntil()).isPresent();
    }

    @Test
    void what_is_not_fetched_in_time_passes_on_to_the_next_and_then_to_the_shelf() {
        var first = place(0);
        var second = place(1);
        loans.takeBack(copy);
        assertThat(now(first).state()).isEqualTo(Hold.State.READY);

        clock.advance(Duration.ofDays(9));
        expireHolds.run();
        assertThat(now(first).state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(now(second).state()).isEqualTo(Hold.State.READY);

        clock.advance(Duration.ofDays(9));
        expireHolds.run();
        assertThat(now(second).state()).isEqualTo(Hold.State.EXPIRED);
        assertThat(loans.lend(new CheckOutRequest(
                        readers.get(2), readers.get(2), new Wanted.ByBarcode(copy), Optional.empty())))
                .isInstanceOf(CheckOut.Lent.class);
    }

    @Test
    void a_ready_hold_that_is_given_up_passes_its_copy_on() {
        var first = place(0);
        var second = place(1);
        loans.takeBack(copy);

        holds.cancel(first.id(), Optional.empty());

        assertThat(now(second).state()).isEqualTo(Hold.State.READY);
        assertThat(now(second).barcode()).contains(copy);
    }

    @Test
    void copies_that_are_added_go_to_those_who_wait() {
        var first = place(0);
        shelf.copy(book);
        events.publishEvent(new CopiesBecameAvailable(book, List.of()));

        assertThat(now(first).state()).isEqualTo(Hold.State.READY);
        assertThat(shelf.brokenPromises()).isZero();
    }

    @Test
    void what_speaks_against_a_hold_is_said_at_once() {
        place(0);
        assertThat(refused(0)).containsExactly(new Refusal.AlreadyHeld());
        assertThat(refused(3)).first().isInstanceOf(Refusal.AlreadyBorrowed.class);

        var bare = shelf.book();
        assertThat(((Placement.Refused) holds.place(readers.get(0), bare)).refusals())
                .containsExactly(new Refusal.NothingToHold());
        assertThat(((Placement.Refused) holds.place(readers.get(0), UUID.randomUUID())).refusals())
                .containsExactly(new Refusal.BookUnknown());
        jdbc.sql("update lending_policy set max_holds = 1").update();
        assertThat(refused(0)).containsExactly(new Refusal.TooManyHolds(1, 1), new Refusal.AlreadyHeld());
    }

    @Test
    void a_hold_ends_once() {
        var hold = place(0);
        holds.cancel(hold.id(), Optional.empty());

        assertThat(holds.cancel(hold.id(), Optional.empty()))
                .contains(new Placement.Refused(List.of(new Refusal.HoldEnded("cancelled"))));
        assertThat(holds.cancel(hold.id(), Optional.of(readers.get(1)))).isEmpty();
    }

    private Hold now(Hold hold) {
        return holds.find(hold.id()).orElseThrow();
    }

    private Hold place(int reader) {
        return ((Placement.Placed) holds.place(readers.get(reader), book)).hold();
    }

    private List<Refusal> refused(int reader) {
        return ((Placement.Refused) holds.place(readers.get(reader), book)).refusals();
    }
}
